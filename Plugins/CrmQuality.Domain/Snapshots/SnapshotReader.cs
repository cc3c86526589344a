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
        var snapshot = new Snapshot();
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            ReadProperty(json, name, snapshot);
        }

        json.End();
        if (snapshot.Version <= 0 || snapshot.Columns.Count == 0 || snapshot.Calendar is null)
        {
            throw new FormatException("The snapshot lacks its version, columns or calendar. Publish again.");
        }

        PlaceCheck.Require(snapshot);
        return snapshot;
    }

    private static void ReadProperty(JsonReader json, string name, Snapshot snapshot)
    {
        switch (name)
        {
            case "format":
                RequireFormat(json.ReadInt());
                break;
            case "version":
                snapshot.Version = json.ReadInt();
                break;
            case "organization":
                snapshot.Organization = json.ReadId();
                break;
            case "publishedOn":
                snapshot.PublishedOn = new DateTime(json.ReadWhole(), DateTimeKind.Utc);
                break;
            case "language":
                snapshot.Language = json.ReadInt();
                break;
            case "paused":
                snapshot.Paused = json.ReadFlag();
                break;
            case "hasForecastCategory":
                snapshot.HasForecastCategory = json.ReadFlag();
                break;
            case "baseCurrency":
                snapshot.BaseCurrency = json.ReadId();
                break;
            case "exchangeRates":
                ReadRates(json, snapshot);
                break;
            case "calendar":
                snapshot.Calendar = ReadCalendar(json);
                break;
            case "columns":
                snapshot.Columns = new ColumnList(json.ReadAll(SnapshotColumnJson.Read));
                break;
            case "links":
                snapshot.Links = json.ReadAll(LinkJson.Read);
                break;
            case "sets":
                snapshot.Sets = json.ReadAll(CriteriaSetJson.Read);
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

    private static void ReadRates(JsonReader json, Snapshot snapshot)
    {
        Dictionary<Guid, decimal>? rates = null;
        json.BeginArray();
        while (json.NextElement())
        {
            var currency = json.ReadId();
            json.NextElement();
            (rates ??= [])[currency] = json.ReadDecimal();
        }

        if (rates is not null)
        {
            snapshot.ExchangeRates = rates;
        }
    }

    private static OrganizationCalendar ReadCalendar(JsonReader json)
    {
        var offsets = new List<object>();
        json.BeginArray();
        json.NextElement();
        var firstDayOfWeek = json.ReadInt();
        while (json.NextElement())
        {
            var from = new DateTime(json.ReadWhole(), DateTimeKind.Utc);
            json.NextElement();
            offsets.Add(new ZoneOffset(from, json.ReadInt()));
        }

        return new OrganizationCalendar(ArrayOf.Boxed<ZoneOffset>(offsets), firstDayOfWeek);
    }
}
