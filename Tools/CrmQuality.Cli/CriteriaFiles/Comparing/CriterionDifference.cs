using System.Collections.Generic;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.CriteriaFiles.Comparing;

/// <summary>What differs about one criterion.</summary>
/// <param name="Code">Its code.</param>
/// <param name="A">As the first side has it; null where that has none.</param>
/// <param name="B">As the second side has it; null where that has none.</param>
/// <param name="Members">What is not the same where both have it.</param>
internal sealed record CriterionDifference(string Code, CriterionDraft? A, CriterionDraft? B, IReadOnlyList<MemberChange> Members)
{
    /// <summary>added, removed or changed, seen from the first side.</summary>
    public string Change => A is null ? "added" : B is null ? "removed" : "changed";
}
