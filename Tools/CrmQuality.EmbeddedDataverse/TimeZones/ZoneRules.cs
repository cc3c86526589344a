using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.TimeZones;

/// <summary>
/// Derives the rules of a zone from what this machine knows of it: a rule for every change of the rules, from 1970 to 2060. Clocks that go
/// forth and back within a year are one rule, for as many years as it holds; any other change of the clocks begins a rule when it comes.
/// </summary>
internal static class ZoneRules
{
    private const int FirstYear = 1970;
    private const int LastYear = 2060;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<ZoneRule>> Known = new(StringComparer.Ordinal);

    /// <summary>The rules of a zone, in the order of their time. They are derived once per process, when first asked for.</summary>
    public static IReadOnlyList<ZoneRule> Of(TimeZoneInfo zone) => Known.GetOrAdd(zone.Id, static (_, zone) => Derive(zone), zone);

    private static List<ZoneRule> Derive(TimeZoneInfo zone)
    {
        var from = new DateTime(FirstYear - 1, 12, 31, 0, 0, 0, DateTimeKind.Utc);
        ClockChange[] changes = [.. ClockChanges.Between(zone, from, new DateTime(LastYear + 1, 1, 2, 0, 0, 0, DateTimeKind.Utc))];
        var rules = new List<ZoneRule>();
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var start = new DateTime(year, 1, 1);
            var offset = changes.LastOrDefault(change => change.Local <= start)?.After ?? zone.GetUtcOffset(from);
            rules.AddRange(OfYear(start, offset, [.. changes.Where(change => change.Local > start && change.Local < start.AddYears(1))]));
        }

        return Distinct(rules);
    }

    private static IEnumerable<ZoneRule> OfYear(DateTime effective, TimeSpan offset, ClockChange[] changes)
    {
        while (changes.Length > 0)
        {
            if (changes.Length == 2 && changes[1].After == offset)
            {
                yield return ZoneRule.Alternating(effective, changes[0], changes[1]);
                yield break;
            }

            yield return ZoneRule.Constant(effective, offset);
            (effective, offset, changes) = (changes[0].Local, changes[0].After, changes[1..]);
        }

        yield return ZoneRule.Constant(effective, offset);
    }

    private static List<ZoneRule> Distinct(List<ZoneRule> rules)
    {
        var distinct = new List<ZoneRule>();
        foreach (var rule in rules.Where(rule => distinct.Count == 0 || !distinct[^1].Continues(rule)))
        {
            distinct.Add(rule);
        }

        return distinct;
    }
}
