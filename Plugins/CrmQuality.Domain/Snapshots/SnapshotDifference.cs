using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Snapshots;

/// <summary>What differs between the live version and what publishing would put live now.</summary>
public static class SnapshotDifference
{
    /// <summary>What of the environment differs: itself, rates of currencies, time zone, first day of the week, language, currency.</summary>
    public static IReadOnlyList<string> OfEnvironment(Snapshot live, Snapshot current)
    {
        var differences = new List<string>();
        void Add(bool differs, string what)
        {
            if (differs)
            {
                differences.Add(what);
            }
        }

        Add(live.Organization != current.Organization, "environment");
        Add(live.BaseCurrency != current.BaseCurrency, "base currency");
        Add(!live.ExchangeRates.OrderBy(rate => rate.Key).SequenceEqual(current.ExchangeRates.OrderBy(rate => rate.Key)), "exchange rates");
        Add(!OffsetsOf(live, current).SequenceEqual(OffsetsOf(current, current)), "time zone");
        Add(live.Calendar.FirstDayOfWeek != current.Calendar.FirstDayOfWeek, "first day of the week");
        Add(live.Language != current.Language, "language");
        Add(live.HasForecastCategory != current.HasForecastCategory, "forecast category");
        return differences;
    }

    /// <summary>Whether the criteria differ.</summary>
    public static bool OfCriteria(Snapshot live, Snapshot current) => Criteria(live) != Criteria(current);

    private static string Criteria(Snapshot snapshot)
    {
        var json = new JsonWriter().BeginArray();
        foreach (var set in snapshot.Sets)
        {
            CriteriaSetJson.Write(json, set);
        }

        return json.EndArray().ToString();
    }

    /// <remarks>Only of the years both know: the calendar moves on with every year.</remarks>
    private static IEnumerable<int> OffsetsOf(Snapshot snapshot, Snapshot current)
    {
        var start = new DateTime(current.PublishedOn.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return Enumerable.Range(0, 366).Select(day => (int)(snapshot.Calendar.ToLocal(start.AddDays(day)) - start.AddDays(day)).TotalMinutes);
    }
}
