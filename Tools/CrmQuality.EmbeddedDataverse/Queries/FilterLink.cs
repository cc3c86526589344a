using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Reads <c>FilterExpression.AnyAllFilterLinkEntity</c>, which not every version of Microsoft's client assembly has.</summary>
internal static class FilterLink
{
    private static readonly System.Reflection.PropertyInfo? Property = typeof(FilterExpression).GetProperty("AnyAllFilterLinkEntity");

    public static LinkEntity? Of(FilterExpression filter) => Property?.GetValue(filter) as LinkEntity;
}
