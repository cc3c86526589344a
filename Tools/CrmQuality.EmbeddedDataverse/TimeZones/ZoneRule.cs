using System;

namespace CrmQuality.EmbeddedDataverse.TimeZones;

/// <summary>How local time and UTC relate from a moment on, in the terms of Windows' TIME_ZONE_INFORMATION.</summary>
/// <param name="Effective">That moment, as the clocks show it before anything is changed.</param>
/// <param name="Bias">Minutes that standard time lacks to UTC.</param>
/// <param name="DaylightBias">Minutes to add to the bias in daylight time. Without daylight time it counts for nothing.</param>
/// <param name="Standard">When standard time begins; null without daylight time.</param>
/// <param name="Daylight">When daylight time begins; null without daylight time.</param>
internal sealed record ZoneRule(DateTime Effective, int Bias, int DaylightBias, YearlyChange? Standard, YearlyChange? Daylight)
{
    /// <summary>Windows keeps it in zones without daylight time too, so whoever forgets to look at the month is found out.</summary>
    private const int UsualDaylightBias = -60;

    /// <summary>A rule without daylight time.</summary>
    public static ZoneRule Constant(DateTime effective, TimeSpan offset) => new(effective, Minutes(offset), UsualDaylightBias, null, null);

    /// <summary>A rule that alternates: the further ahead of the two offsets is daylight time.</summary>
    public static ZoneRule Alternating(DateTime effective, ClockChange first, ClockChange second)
    {
        var (toStandard, toDaylight) = first.After < first.Before ? (first, second) : (second, first);
        return new ZoneRule(
            effective,
            Minutes(toStandard.After),
            Minutes(toDaylight.After) - Minutes(toDaylight.Before),
            YearlyChange.Of(toStandard.Local),
            YearlyChange.Of(toDaylight.Local));
    }

    /// <summary>Whether another says the same of its time.</summary>
    public bool Continues(ZoneRule other) => other == this with { Effective = other.Effective };

    private static int Minutes(TimeSpan offset) => -(int)offset.TotalMinutes;
}
