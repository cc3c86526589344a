using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A nested filter.</summary>
internal sealed class JoinNode(Comparison join, IReadOnlyList<FilterNode> parts) : FilterNode
{
    public Comparison Join => join;

    public IReadOnlyList<FilterNode> Parts => parts;
}
