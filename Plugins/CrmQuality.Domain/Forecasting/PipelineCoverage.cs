using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Domain.Forecasting;

/// <summary>Whether there is enough validated pipeline for what is still to be won.</summary>
/// <param name="ValidatedValue">Estimated revenue of the open validated opportunities, not weighted, in base currency.</param>
/// <param name="Remaining">The quota less what was won; zero or less once it is reached.</param>
/// <param name="WinRate">By value, 0 to 1, of validated opportunities; null without history.</param>
public sealed record PipelineCoverage(decimal ValidatedValue, decimal Remaining, decimal? WinRate)
{
    /// <summary>Validated value divided by what remains; null once nothing remains.</summary>
    public decimal? Coverage => Remaining > 0 ? ValidatedValue / Remaining : null;

    /// <summary>The coverage it takes, one divided by the win rate; null where nothing was ever won.</summary>
    public decimal? Needed => WinRate > 0 ? 1 / WinRate : null;

    /// <summary>Whether the coverage is enough: also once nothing remains; null where it cannot be said.</summary>
    public bool? IsEnough => Remaining <= 0 ? true : Needed is null ? null : Coverage >= Needed;

    /// <summary>The coverage of a quota.</summary>
    public static PipelineCoverage Of(IEnumerable<OpenOpportunity> open, decimal remaining, decimal? winRate) => new(
        open.Where(one => one.Verdict == Verdict.Validated && !one.ValueIsBlank).Sum(one => one.EstimatedValue), remaining, winRate);
}
