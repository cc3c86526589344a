using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>Operators that name days around today, such as last month: whole days of the organisation, today included.</summary>
/// <remarks>Neither end of a window moves back while today moves on: so a day enters it at most once, and leaves it at most once.</remarks>
internal static class DayWindow
{
    private const int Century = 36_525;
    private static readonly Day Latest = new(3_600_000);

    /// <summary>Whether the day lies in the window.</summary>
    public static bool Holds(Comparison comparison, Day value, int count, Day today, int weekStart) =>
        First(comparison, count, today, weekStart) <= value && value <= Last(comparison, count, today, weekStart);

    /// <summary>The first day after today on which the result changes; null when it never does.</summary>
    public static Day? NextFlip(Comparison comparison, Day value, int count, Day today, int weekStart)
    {
        var isAhead = value > Last(comparison, count, today, weekStart);
        if (!isAhead && value < First(comparison, count, today, weekStart))
        {
            return null;
        }

        bool Flips(Day day) => isAhead ? value <= Last(comparison, count, day, weekStart) : value < First(comparison, count, day, weekStart);
        var latest = new Day(System.Math.Min(Latest.Number, System.Math.Max(value.Number, today.Number) + (2 * Century)));
        return latest > today && Flips(latest) ? Earliest(today, latest, Flips) : null;
    }

    private static Day Earliest(Day before, Day at, System.Func<Day, bool> flips)
    {
        while (at.Number - before.Number > 1)
        {
            var middle = before.Plus((at.Number - before.Number) / 2);
            if (flips(middle))
            {
                at = middle;
            }
            else
            {
                before = middle;
            }
        }

        return at;
    }

    private static Day First(Comparison comparison, int count, Day today, int weekStart) => comparison switch
    {
        Comparison.Yesterday => today.Plus(-1),
        Comparison.Tomorrow => today.Plus(1),
        Comparison.LastSevenDays => today.Plus(-7),
        Comparison.LastWeek => today.StartOfWeek(weekStart).Plus(-7),
        Comparison.ThisWeek => today.StartOfWeek(weekStart),
        Comparison.NextWeek => today.StartOfWeek(weekStart).Plus(7),
        Comparison.LastMonth => today.StartOfMonth.PlusMonths(-1),
        Comparison.ThisMonth => today.StartOfMonth,
        Comparison.NextMonth => today.StartOfMonth.PlusMonths(1),
        Comparison.LastYear => today.StartOfYear.PlusMonths(-12),
        Comparison.ThisYear => today.StartOfYear,
        Comparison.NextYear => today.StartOfYear.PlusMonths(12),
        Comparison.LastDays => today.Plus(-count),
        Comparison.LastWeeks => today.Plus(-7 * count),
        Comparison.LastMonths => today.PlusMonths(-count),
        Comparison.LastYears => today.PlusMonths(-12 * count),
        Comparison.OlderThanDays or Comparison.OlderThanWeeks or Comparison.OlderThanMonths or Comparison.OlderThanYears => new Day(0),
        _ => today,
    };

    private static Day Last(Comparison comparison, int count, Day today, int weekStart) => comparison switch
    {
        Comparison.Yesterday => today.Plus(-1),
        Comparison.Tomorrow => today.Plus(1),
        Comparison.NextSevenDays => today.Plus(7),
        Comparison.LastWeek => today.StartOfWeek(weekStart).Plus(-1),
        Comparison.ThisWeek => today.StartOfWeek(weekStart).Plus(6),
        Comparison.NextWeek => today.StartOfWeek(weekStart).Plus(13),
        Comparison.LastMonth => today.StartOfMonth.Plus(-1),
        Comparison.ThisMonth => today.StartOfMonth.PlusMonths(1).Plus(-1),
        Comparison.NextMonth => today.StartOfMonth.PlusMonths(2).Plus(-1),
        Comparison.LastYear => today.StartOfYear.Plus(-1),
        Comparison.ThisYear => today.StartOfYear.PlusMonths(12).Plus(-1),
        Comparison.NextYear => today.StartOfYear.PlusMonths(24).Plus(-1),
        Comparison.NextDays => today.Plus(count),
        Comparison.NextWeeks => today.Plus(7 * count),
        Comparison.NextMonths => today.PlusMonths(count),
        Comparison.NextYears => today.PlusMonths(12 * count),
        Comparison.OlderThanDays => today.Plus(-count - 1),
        Comparison.OlderThanWeeks => today.Plus((-7 * count) - 1),
        Comparison.OlderThanMonths => today.PlusMonths(-count).Plus(-1),
        Comparison.OlderThanYears => today.PlusMonths(-12 * count).Plus(-1),
        _ => today,
    };
}
