using System;

namespace CrmQuality.Domain.Time;

/// <summary>The rule of a time zone from a moment on: minutes behind UTC, and when the clocks change. As Windows and the platform keep it.</summary>
/// <param name="effectiveFrom">When the rule begins (UTC).</param>
/// <param name="standardBias">Minutes to add to standard time for UTC.</param>
/// <param name="daylightBias">Minutes to add to daylight-saving time for UTC.</param>
public sealed class ZoneRule(DateTime effectiveFrom, int standardBias, int daylightBias)
{
    /// <summary>When the rule begins (UTC).</summary>
    public DateTime EffectiveFrom { get; } = effectiveFrom;

    /// <summary>Minutes to add to standard time for UTC.</summary>
    public int StandardBias { get; } = standardBias;

    /// <summary>Minutes to add to daylight-saving time for UTC.</summary>
    public int DaylightBias { get; } = daylightBias;

    /// <summary>When standard time begins, by the daylight-saving clock; null without daylight saving.</summary>
    public ZoneChange? ToStandard { get; init; }

    /// <summary>When daylight-saving time begins, by the standard clock; null without daylight saving.</summary>
    public ZoneChange? ToDaylight { get; init; }
}
