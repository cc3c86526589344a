using System.Collections.Generic;

namespace CrmQuality.Packer.Linting;

/// <summary>What became of a check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Findings">What it found, in the order of files and lines.</param>
/// <param name="SkippedBecause">Why it did not run; null when it did.</param>
public sealed record CheckResult(CheckDescription Check, IReadOnlyList<Finding> Findings, string? SkippedBecause)
{
    /// <summary>Whether it ran and found nothing.</summary>
    public bool IsPassed => SkippedBecause is null && Findings.Count == 0;
}
