using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.TimeZones;

/// <summary>
/// What a client computes from the rows of timezonerule of one zone, by the meaning of their columns: the rule in force is the last one that
/// has taken effect, in local time; within it the last yearly change says whether it is daylight time.
/// </summary>
internal sealed class RuleReading
{
    private readonly List<(DateTime From, Entity Rule)> inForce = [];

    public RuleReading(IEnumerable<Entity> rows)
    {
        foreach (var rule in rows.OrderBy(row => row.GetAttributeValue<DateTime>("effectivedatetime")))
        {
            inForce.Add((inForce.Count == 0 ? DateTime.MinValue : Utc(rule.GetAttributeValue<DateTime>("effectivedatetime"), inForce[^1].Rule), rule));
        }
    }

    public IReadOnlyList<Entity> Rules => [.. inForce.Select(one => one.Rule)];

    public TimeSpan OffsetAt(DateTime utc) => Offset(inForce.Last(one => one.From <= utc).Rule, utc);

    /// <summary>The moment at which clocks that still follow a rule show a time.</summary>
    private static DateTime Utc(DateTime local, Entity rule) => new[] { Ahead(rule, "standard"), Ahead(rule, "daylight") }
        .Select(ahead => (Utc: local - ahead, Ahead: ahead))
        .First(one => Offset(rule, one.Utc.AddSeconds(-1)) == one.Ahead).Utc;

    private static TimeSpan Offset(Entity rule, DateTime utc)
    {
        if (rule.GetAttributeValue<int>("daylightmonth") == 0)
        {
            return Ahead(rule, "standard");
        }

        var changes = new List<(DateTime Utc, string Begins)>();
        for (var year = utc.Year - 1; year <= utc.Year + 1; year++)
        {
            changes.Add((Change(rule, "daylight", year) - Ahead(rule, "standard"), "daylight"));
            changes.Add((Change(rule, "standard", year) - Ahead(rule, "daylight"), "standard"));
        }

        return Ahead(rule, changes.Where(change => change.Utc <= utc).MaxBy(change => change.Utc).Begins);
    }

    private static TimeSpan Ahead(Entity rule, string time) => TimeSpan.FromMinutes(-(rule.GetAttributeValue<int>("bias") + rule.GetAttributeValue<int>(time + "bias")));

    private static DateTime Change(Entity rule, string time, int year)
    {
        int Field(string name) => rule.GetAttributeValue<int>(time + name);
        Assert.AreEqual(0, Field("year"));
        DateTime[] days =
        [
            .. Enumerable.Range(1, DateTime.DaysInMonth(year, Field("month")))
                .Select(day => new DateTime(year, Field("month"), day, 0, 0, 0, DateTimeKind.Utc))
                .Where(day => (int)day.DayOfWeek == Field("dayofweek")),
        ];
        return days[Math.Min(Field("day"), days.Length) - 1] + new TimeSpan(Field("hour"), Field("minute"), Field("second"));
    }
}
