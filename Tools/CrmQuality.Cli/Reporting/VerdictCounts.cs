using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Cli.Reporting;

/// <summary>How many opportunities have each verdict.</summary>
/// <param name="Total">By verdict; verdicts nothing has may be missing.</param>
/// <param name="Open">The open ones among them.</param>
internal sealed record VerdictCounts(IReadOnlyDictionary<Verdict, int> Total, IReadOnlyDictionary<Verdict, int> Open)
{
    /// <summary>The verdicts in the order reports show them.</summary>
    public static IReadOnlyList<Verdict> Order { get; } =
        [Verdict.Validated, Verdict.Waived, Verdict.Unvalidated, Verdict.Expired, Verdict.OutOfScope, Verdict.NotEvaluated];

    /// <summary>Counts verdicts.</summary>
    public static VerdictCounts Of(IReadOnlyCollection<(Verdict Verdict, bool IsOpen)> opportunities) => new(
        opportunities.CountBy(opportunity => opportunity.Verdict).ToDictionary(),
        opportunities.Where(opportunity => opportunity.IsOpen).CountBy(opportunity => opportunity.Verdict).ToDictionary());
}
