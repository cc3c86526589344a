using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Snapshots;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote.</summary>
public static class SnapshotReader
{
    /// <summary>The snapshot.</summary>
    /// <exception cref="FormatException">The text is not a snapshot of this format.</exception>
    public static Snapshot Read(string text)
    {
        var json = new JsonReader(text);
        var parts = new Parts();
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            ReadProperty(json, name, parts);
        }

        json.End();
        return parts.ToSnapshot();
    }

    private static void ReadProperty(JsonReader json, string name, Parts parts)
    {
        switch (name)
        {
            case "format":
                RequireFormat(json.ReadInt());
                break;
            case "version":
                parts.Version = json.ReadInt();
                break;
            case "publishedOn":
                parts.PublishedOn = new DateTime(json.ReadWhole(), DateTimeKind.Utc);
                break;
            case "language":
                parts.Language = json.ReadInt();
                break;
            case "paused":
                parts.Paused = json.ReadFlag();
                break;
            case "hasForecastCategory":
                parts.HasForecastCategory = json.ReadFlag();
                break;
            case "baseCurrency":
                parts.BaseCurrency = json.ReadId();
                break;
            case "exchangeRates":
                ReadRates(json, parts.ExchangeRates);
                break;
            case "calendar":
                ReadOffsets(json, parts.Offsets);
                break;
            case "columns":
                ReadColumns(json, parts.Columns);
                break;
            case "sets":
                ReadSets(json, parts.Sets);
                break;
            default:
                throw new FormatException($"A snapshot has no property '{name}'.");
        }
    }

    private static void RequireFormat(int format)
    {
        if (format != SnapshotWriter.Format)
        {
            throw new FormatException($"The snapshot has format {format}; this version reads {SnapshotWriter.Format}. Publish again.");
        }
    }

    private static void ReadRates(JsonReader json, Dictionary<Guid, decimal> rates)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            var currency = json.ReadId();
            json.NextElement();
            rates[currency] = json.ReadDecimal();
        }
    }

    private static void ReadOffsets(JsonReader json, List<ZoneOffset> offsets)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            var from = new DateTime(json.ReadWhole(), DateTimeKind.Utc);
            json.NextElement();
            offsets.Add(new ZoneOffset(from, json.ReadInt()));
        }
    }

    private static void ReadColumns(JsonReader json, List<SnapshotColumn> columns)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            columns.Add(SnapshotColumnJson.Read(json));
        }
    }

    private static void ReadSets(JsonReader json, List<CriteriaSet> sets)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            sets.Add(CriteriaSetJson.Read(json));
        }
    }

    private sealed class Parts
    {
        public int Version { get; set; }

        public DateTime PublishedOn { get; set; }

        public int Language { get; set; }

        public bool Paused { get; set; }

        public bool HasForecastCategory { get; set; }

        public Guid BaseCurrency { get; set; }

        public Dictionary<Guid, decimal> ExchangeRates { get; } = [];

        public List<ZoneOffset> Offsets { get; } = [];

        public List<SnapshotColumn> Columns { get; } = [];

        public List<CriteriaSet> Sets { get; } = [];

        public Snapshot ToSnapshot() => Version <= 0 || Columns.Count == 0 || Offsets.Count == 0
            ? throw new FormatException("The snapshot lacks its version, columns or calendar. Publish again.")
            : new Snapshot
            {
                Version = Version,
                PublishedOn = PublishedOn,
                Language = Language,
                Paused = Paused,
                HasForecastCategory = HasForecastCategory,
                BaseCurrency = BaseCurrency,
                ExchangeRates = ExchangeRates,
                Calendar = new OrganizationCalendar(Offsets),
                Columns = Columns,
                Sets = Sets,
            };
    }
}
