using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Sweeping;

/// <summary>An open opportunity as a sweep finds it stored.</summary>
/// <param name="stamp">Its stamp; null when it has no verdict.</param>
/// <param name="isTouched">Whether it was changed past us.</param>
/// <param name="sunset">When it is parked (UTC); null for never.</param>
/// <param name="category">Its forecast category; null where there is none.</param>
public sealed class SweptOpportunity(Stamp? stamp, bool isTouched, DateTime? sunset, ForecastCategory? category)
{
    /// <summary>Why it must be judged again; null when it is as it should be.</summary>
    /// <param name="liveVersion">The live version.</param>
    /// <param name="fresh">What it would be stamped with now.</param>
    /// <param name="now">Now (UTC).</param>
    public SweepReason? ReasonFor(int liveVersion, Stamp fresh, DateTime now)
    {
        if (stamp is null)
        {
            return SweepReason.NotEvaluated;
        }

        if (stamp.Version != liveVersion)
        {
            return SweepReason.OtherVersion;
        }

        if (isTouched)
        {
            return SweepReason.Bypassed;
        }

        return stamp.ValidUntil <= now ? SweepReason.Lapsed
            : stamp.Verdict != fresh.Verdict || stamp.Assessment != fresh.Assessment ? SweepReason.Changed
            : sunset <= now && category is not (null or ForecastCategory.Omitted) ? SweepReason.Sunset
            : null;
    }
}
