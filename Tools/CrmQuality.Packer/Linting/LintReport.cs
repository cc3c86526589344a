using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Packer.Linting;

/// <summary>What the linter says of a solution.</summary>
/// <param name="Subject">The folder or the zip.</param>
/// <param name="Results">Every check, in the order of their ids.</param>
public sealed record LintReport(string Subject, IReadOnlyList<CheckResult> Results)
{
    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<Finding> Findings => [.. Results.SelectMany(result => result.Findings)];

    /// <summary>The checks that did not run.</summary>
    public IReadOnlyList<CheckResult> Skipped => [.. Results.Where(result => result.SkippedBecause is not null)];
}
