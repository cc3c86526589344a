using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Snapshots;

/// <summary>Writes a snapshot as the JSON that a step's configuration and the snapshot row hold.</summary>
public static class SnapshotWriter
{
    /// <summary>Number of the format; a reader refuses others.</summary>
    public const int Format = 2;

    /// <summary>The snapshot as compact JSON; equal snapshots give equal text.</summary>
    public static string Write(Snapshot snapshot)
    {
        var json = new JsonWriter().BeginObject();
        json.Name("format").Value(Format).Name("version").Value(snapshot.Version);
        if (snapshot.Organization != default)
        {
            json.Name("organization").Value(snapshot.Organization);
        }

        json.Name("publishedOn").Value(snapshot.PublishedOn.Ticks).Name("language").Value(snapshot.Language);
        json.Name("paused").Value(snapshot.Paused).Name("hasForecastCategory").Value(snapshot.HasForecastCategory);
        json.Name("baseCurrency").Value(snapshot.BaseCurrency);
        WriteRates(json.Name("exchangeRates").BeginArray(), snapshot);
        WriteCalendar(json.Name("calendar").BeginArray(), snapshot.Calendar);
        WriteColumns(json.Name("columns").BeginArray(), snapshot.Columns);
        json.Name("links").BeginArray();
        foreach (var link in snapshot.Links)
        {
            LinkJson.Write(json, link);
        }

        json.EndArray().Name("sets").BeginArray();
        foreach (var set in snapshot.Sets)
        {
            CriteriaSetJson.Write(json, set);
        }

        return json.EndArray().EndObject().ToString();
    }

    private static void WriteRates(JsonWriter json, Snapshot snapshot)
    {
        foreach (var rate in snapshot.ExchangeRates)
        {
            json.Value(rate.Key).Value(rate.Value);
        }

        json.EndArray();
    }

    private static void WriteCalendar(JsonWriter json, OrganizationCalendar calendar)
    {
        json.Value(calendar.FirstDayOfWeek);
        foreach (var offset in calendar.Offsets)
        {
            json.Value(offset.FromUtc.Ticks).Value(offset.Minutes);
        }

        json.EndArray();
    }

    private static void WriteColumns(JsonWriter json, IReadOnlyList<SnapshotColumn> columns)
    {
        foreach (var column in columns)
        {
            SnapshotColumnJson.Write(json, column);
        }

        json.EndArray();
    }
}
