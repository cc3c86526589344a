namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>A part of a FetchXML filter as written, not yet bound to columns.</summary>
internal abstract class FilterNode;
