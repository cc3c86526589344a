using System;

namespace CrmQuality.Domain.Assessment;

/// <summary>Reads a stored verdict as every view, chart and sum does.</summary>
public static class VerdictReading
{
    /// <summary>The verdict as it reads at a moment: past its validity a validated or waived one is expired. Closing freezes it.</summary>
    /// <param name="stored">The stored verdict; null when there is none.</param>
    /// <param name="validUntil">The stored end of validity (UTC); null for never.</param>
    /// <param name="isOpen">Whether the opportunity is open.</param>
    /// <param name="now">The moment (UTC).</param>
    public static Verdict At(Verdict? stored, DateTime? validUntil, bool isOpen, DateTime now)
    {
        if (stored is not { } verdict)
        {
            return Verdict.NotEvaluated;
        }

        var hasLapsed = isOpen && validUntil is { } end && end <= now;
        return hasLapsed && verdict is (Verdict.Validated or Verdict.Waived) ? Verdict.Expired : verdict;
    }
}
