using System.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>A QueryByAttribute as the QueryExpression that asks for the same rows.</summary>
internal static class AttributeQuery
{
    public static QueryExpression ToExpression(QueryByAttribute said)
    {
        if (said.Attributes.Count == 0)
        {
            throw Faults.Of(ErrorCodes.ByAttributeEmpty, $"The query of '{said.EntityName}' by attribute names no attribute.");
        }

        if (said.Attributes.Count != said.Values.Count)
        {
            throw Faults.Of(
                ErrorCodes.ByAttributeMismatch,
                $"The query of '{said.EntityName}' by attribute names {said.Attributes.Count} attributes and {said.Values.Count} values.");
        }

        var query = new QueryExpression(said.EntityName) { ColumnSet = said.ColumnSet, TopCount = said.TopCount };
        if (said.PageInfo is not null)
        {
            query.PageInfo = said.PageInfo;
        }

        query.Criteria.Conditions.AddRange(said.Attributes.Zip(said.Values, Condition));
        query.Orders.AddRange(said.Orders);
        return query;
    }

    private static ConditionExpression Condition(string attribute, object? value) =>
        value is null ? new ConditionExpression(attribute, ConditionOperator.Null) : new ConditionExpression(attribute, ConditionOperator.Equal, value);
}
