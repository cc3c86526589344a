using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Time;

/// <summary>Turns the rules of a time zone into the offsets of a calendar.</summary>
public static class ZoneOffsets
{
    /// <summary>The offsets from the start of one year to the end of another; the first holds for all time before.</summary>
    /// <param name="rules">The zone's rules; none means UTC.</param>
    /// <param name="firstYear">The first year that is exact.</param>
    /// <param name="lastYear">The last year that is exact; its last offset holds for ever.</param>
    public static IReadOnlyList<ZoneOffset> Of(IReadOnlyList<ZoneRule> rules, int firstYear, int lastYear)
    {
        var offsets = new List<ZoneOffset>();
        for (var year = firstYear; year <= lastYear && rules.Count > 0; year++)
        {
            AddYear(RuleOf(rules, year), year, offsets);
        }

        return offsets.Count > 0 ? offsets : new[] { new ZoneOffset(default, 0) };
    }

    private static ZoneRule RuleOf(IReadOnlyList<ZoneRule> rules, int year)
    {
        var end = new DateTime(year, 12, 31, 0, 0, 0, DateTimeKind.Utc);
        var started = rules.Where(rule => rule.EffectiveFrom <= end).ToList();
        return started.Count == 0
            ? rules.Aggregate((first, rule) => rule.EffectiveFrom < first.EffectiveFrom ? rule : first)
            : started.Aggregate((latest, rule) => rule.EffectiveFrom > latest.EffectiveFrom ? rule : latest);
    }

    private static void AddYear(ZoneRule rule, int year, List<ZoneOffset> offsets)
    {
        var start = new DateTime(year, 1, 1);
        if (rule.ToStandard is not { } toStandard || rule.ToDaylight is not { } toDaylight)
        {
            Add(start.AddMinutes(rule.StandardBias), rule.StandardBias, offsets);
            return;
        }

        var standard = toStandard.In(year).AddMinutes(rule.DaylightBias);
        var daylight = toDaylight.In(year).AddMinutes(rule.StandardBias);
        var startsInDaylight = standard < daylight;
        var startBias = startsInDaylight ? rule.DaylightBias : rule.StandardBias;
        Add(start.AddMinutes(startBias), startBias, offsets);
        Add(startsInDaylight ? standard : daylight, startsInDaylight ? rule.StandardBias : rule.DaylightBias, offsets);
        Add(startsInDaylight ? daylight : standard, startsInDaylight ? rule.DaylightBias : rule.StandardBias, offsets);
    }

    private static void Add(DateTime utc, int bias, List<ZoneOffset> offsets)
    {
        if (offsets.Count == 0 || offsets[offsets.Count - 1].Minutes != -bias)
        {
            offsets.Add(new ZoneOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc), -bias));
        }
    }
}
