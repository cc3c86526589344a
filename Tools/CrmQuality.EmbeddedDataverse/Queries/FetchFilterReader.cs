using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Reads FetchXML filters and conditions.</summary>
internal static class FetchFilterReader
{
    private static readonly FrozenDictionary<string, ConditionOperator> Operators = new Dictionary<string, ConditionOperator>
    {
        ["eq"] = ConditionOperator.Equal,
        ["ne"] = ConditionOperator.NotEqual,
        ["neq"] = ConditionOperator.NotEqual,
        ["gt"] = ConditionOperator.GreaterThan,
        ["ge"] = ConditionOperator.GreaterEqual,
        ["lt"] = ConditionOperator.LessThan,
        ["le"] = ConditionOperator.LessEqual,
        ["in"] = ConditionOperator.In,
        ["not-in"] = ConditionOperator.NotIn,
        ["between"] = ConditionOperator.Between,
        ["not-between"] = ConditionOperator.NotBetween,
        ["null"] = ConditionOperator.Null,
        ["not-null"] = ConditionOperator.NotNull,
        ["like"] = ConditionOperator.Like,
        ["not-like"] = ConditionOperator.NotLike,
        ["begins-with"] = ConditionOperator.BeginsWith,
        ["not-begin-with"] = ConditionOperator.DoesNotBeginWith,
        ["ends-with"] = ConditionOperator.EndsWith,
        ["not-end-with"] = ConditionOperator.DoesNotEndWith,
        ["on"] = ConditionOperator.On,
        ["on-or-before"] = ConditionOperator.OnOrBefore,
        ["on-or-after"] = ConditionOperator.OnOrAfter,
        ["last-x-days"] = ConditionOperator.LastXDays,
        ["next-x-days"] = ConditionOperator.NextXDays,
        ["olderthan-x-days"] = ConditionOperator.OlderThanXDays,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FilterExpression Read(XElement node)
    {
        FetchNode.Allow(node, ["type", "hint"], ["condition", "filter"]);
        var type = node.Attribute("type")?.Value ?? "and";
        var filter = new FilterExpression(type switch
        {
            "and" => LogicalOperator.And,
            "or" => LogicalOperator.Or,
            _ => throw FetchNode.Invalid($"a filter is of type 'and' or 'or', not '{type}'"),
        });
        filter.Conditions.AddRange(node.Elements("condition").Select(Condition));
        filter.Filters.AddRange(node.Elements("filter").Select(Read));
        return filter;
    }

    private static ConditionExpression Condition(XElement node)
    {
        FetchNode.Allow(node, ["attribute", "operator", "value", "entityname", "uiname", "uitype", "uihidden"], ["value"]);
        var name = FetchNode.Required(node, "operator");
        if (!Operators.TryGetValue(name, out var known))
        {
            throw Faults.Of(ErrorCodes.UnsupportedOperator, $"FetchXML: the operator '{name}' is not supported by the embedded Dataverse.");
        }

        object[] values = node.Attribute("value") is { } single ? [single.Value] : [.. node.Elements("value").Select(value => value.Value)];
        return new ConditionExpression(node.Attribute("entityname")?.Value, FetchNode.Required(node, "attribute"), known, values);
    }
}
