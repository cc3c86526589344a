using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A part of a FetchXML filter as written, not yet bound to columns.</summary>
internal abstract record FilterNode;

/// <summary>A nested filter.</summary>
internal sealed record JoinNode(Comparison Join, IReadOnlyList<FilterNode> Parts) : FilterNode;

/// <summary>A condition element.</summary>
internal sealed record ComparisonNode(string Column, Comparison Comparison, IReadOnlyList<string> Values) : FilterNode;
