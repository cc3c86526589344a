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
        var ordered = rules.OrderBy(rule => rule.EffectiveFrom).ToList();
        var from = new DateTime(firstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var end = new DateTime(lastYear + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < ordered.Count; i++)
        {
            var next = i + 1 < ordered.Count ? ordered[i].MomentOf(ordered[i + 1].EffectiveFrom) : end;
            var to = next < end ? next : end;
            if (from < to)
            {
                AddRule(ordered[i], from, to, offsets);
                from = to;
            }
        }

        return offsets.Count > 0 ? offsets : new[] { new ZoneOffset(default, 0) };
    }

    private static void AddRule(ZoneRule rule, DateTime from, DateTime to, List<ZoneOffset> offsets)
    {
        Add(from, rule.BiasAt(from), offsets);
        foreach (var change in rule.ChangesAround(from, to).Where(change => change.Key > from && change.Key < to))
        {
            Add(change.Key, change.Value, offsets);
        }
    }

    private static void Add(DateTime utc, int bias, List<ZoneOffset> offsets)
    {
        if (offsets.Count == 0 || offsets[offsets.Count - 1].Minutes != -bias)
        {
            offsets.Add(new ZoneOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc), -bias));
        }
    }
}
