using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>Comparisons with a number of days from today: whole days of the organisation, today included.</summary>
internal static class RelativeDays
{
    /// <summary>Whether the day lies in the window around today.</summary>
    public static bool Holds(Comparison comparison, Day value, long days, Day today) => comparison switch
    {
        Comparison.LastDays => value <= today && value >= today.Plus(-(int)days),
        Comparison.NextDays => value >= today && value <= today.Plus((int)days),
        _ => value < today.Plus(-(int)days),
    };

    /// <summary>The first day after today on which the result changes; <see cref="int.MaxValue"/> when it never does.</summary>
    public static int NextFlip(Comparison comparison, Day value, long days, Day today)
    {
        var begins = comparison switch
        {
            Comparison.LastDays => value,
            Comparison.NextDays => value.Plus(-(int)days),
            _ => value.Plus((int)days + 1),
        };
        var ends = comparison switch
        {
            Comparison.LastDays => value.Plus((int)days + 1),
            Comparison.NextDays => value.Plus(1),
            _ => new Day(int.MaxValue),
        };
        return begins > today ? begins.Number : ends > today ? ends.Number : int.MaxValue;
    }
}
