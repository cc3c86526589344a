using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Time;

/// <summary>The rule of a time zone from a moment on: minutes behind UTC, and when the clocks change. As Windows and the platform keep it.</summary>
/// <param name="effectiveFrom">When the rule begins, as the clocks show it that follow the rule before.</param>
/// <param name="standardBias">Minutes to add to standard time for UTC.</param>
/// <param name="daylightBias">Minutes to add to daylight-saving time for UTC.</param>
public sealed class ZoneRule(DateTime effectiveFrom, int standardBias, int daylightBias)
{
    /// <summary>When the rule begins, as the clocks show it that follow the rule before.</summary>
    public DateTime EffectiveFrom { get; } = effectiveFrom;

    /// <summary>Minutes to add to standard time for UTC.</summary>
    public int StandardBias { get; } = standardBias;

    /// <summary>Minutes to add to daylight-saving time for UTC.</summary>
    public int DaylightBias { get; } = daylightBias;

    /// <summary>When standard time begins, by the daylight-saving clock; null without daylight saving.</summary>
    public ZoneChange? ToStandard { get; init; }

    /// <summary>When daylight-saving time begins, by the standard clock; null without daylight saving.</summary>
    public ZoneChange? ToDaylight { get; init; }

    /// <summary>Minutes to add to the time that clocks show at a moment (UTC) if they follow this rule.</summary>
    public int BiasAt(DateTime utc) => ChangesAround(utc, utc).Where(change => change.Key <= utc).Select(change => change.Value).DefaultIfEmpty(StandardBias).Last();

    /// <summary>The first moment (UTC) at which clocks that follow this rule show a time.</summary>
    public DateTime MomentOf(DateTime local)
    {
        var daylight = local.AddMinutes(DaylightBias);
        return BiasAt(daylight.AddTicks(-1)) == DaylightBias ? daylight : local.AddMinutes(StandardBias);
    }

    /// <summary>The moments (UTC) at which the clocks change by this rule, and the bias from then on: of all years from the one before to the one after.</summary>
    public IEnumerable<KeyValuePair<DateTime, int>> ChangesAround(DateTime from, DateTime to)
    {
        if (ToStandard is not { } toStandard || ToDaylight is not { } toDaylight)
        {
            return [];
        }

        return Enumerable.Range(from.Year - 1, to.Year - from.Year + 3)
            .SelectMany(year => new[]
            {
                new KeyValuePair<DateTime, int>(toStandard.In(year).AddMinutes(DaylightBias), StandardBias),
                new KeyValuePair<DateTime, int>(toDaylight.In(year).AddMinutes(StandardBias), DaylightBias),
            })
            .OrderBy(change => change.Key);
    }
}
