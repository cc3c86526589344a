using System.Collections.Generic;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.CriteriaFiles.Comparing;

/// <summary>What differs about one criteria set.</summary>
/// <param name="Code">Its code.</param>
/// <param name="A">As the first side has it; null where that has none.</param>
/// <param name="B">As the second side has it; null where that has none.</param>
/// <param name="Members">What is not the same of the set itself where both have it; the order of its criteria counts.</param>
/// <param name="Criteria">The criteria that differ; empty where one side lacks the set.</param>
internal sealed record SetDifference(
    string Code, CriteriaSetDraft? A, CriteriaSetDraft? B, IReadOnlyList<MemberChange> Members, IReadOnlyList<CriterionDifference> Criteria)
{
    /// <summary>added, removed or changed, seen from the first side.</summary>
    public string Change => A is null ? "added" : B is null ? "removed" : "changed";
}
