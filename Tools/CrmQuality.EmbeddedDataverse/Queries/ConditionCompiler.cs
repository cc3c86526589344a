using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>
/// Turns a condition into a test of a stored value. A blank passes <c>null</c> and <c>ne</c> and nothing else: Dataverse adds "or is null"
/// to ne alone, elsewhere the rules of SQL hold.
/// </summary>
internal static class ConditionCompiler
{
    public static Func<object?, bool> Compile(ColumnMetadata column, ConditionExpression condition, QueryContext context)
    {
        if (column.AttributeOf is not null || column.Kind is ColumnKind.Other or ColumnKind.PartyList)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"Conditions on the column '{column.LogicalName}' are not supported by the embedded Dataverse.");
        }

        return condition.Operator switch
        {
            ConditionOperator.Null => WithoutValues(column, condition, value => value is null),
            ConditionOperator.NotNull => WithoutValues(column, condition, value => value is not null),
            _ when column.Kind == ColumnKind.MultiChoice => NotBlank(ChoiceSetTest.Compile(column, condition)),
            _ when column.Kind == ColumnKind.EntityName => TableNameTest.Compile(column, condition, context),
            _ => OneValue(column, condition, context),
        };
    }

    internal static object Single(ColumnMetadata column, ConditionExpression condition) =>
        condition.Values.Count == 1 && condition.Values[0] is { } value
            ? value
            : throw Faults.Of(
                ErrorCodes.InvalidQueryValue,
                $"The condition {condition.Operator} on '{column.LogicalName}' takes one value, not {condition.Values.Count}.");

    /// <summary>Callers pass several values one by one or as one array.</summary>
    internal static IEnumerable<object> Flattened(IEnumerable<object> values) =>
        values.SelectMany(value => value is System.Collections.IEnumerable list and not string ? list.Cast<object>() : [value]);

    internal static Func<object?, bool> WithoutValues(ColumnMetadata column, ConditionExpression condition, Func<object?, bool> test) =>
        condition.Values.Count == 0
            ? test
            : throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The condition {condition.Operator} on '{column.LogicalName}' takes no value, not {condition.Values.Count}.");

    private static Func<object?, bool> OneValue(ColumnMetadata column, ConditionExpression condition, QueryContext context)
    {
        var user = context.User;
        return condition.Operator switch
        {
            ConditionOperator.NotEqual => Blank(Not(Equal(column, condition, user))),
            ConditionOperator.Equal => NotBlank(Equal(column, condition, user)),
            ConditionOperator.GreaterThan => Compared(column, condition, user, sign => sign > 0),
            ConditionOperator.GreaterEqual => Compared(column, condition, user, sign => sign >= 0),
            ConditionOperator.LessThan => Compared(column, condition, user, sign => sign < 0),
            ConditionOperator.LessEqual => Compared(column, condition, user, sign => sign <= 0),
            ConditionOperator.In => NotBlank(In(column, condition, user)),
            ConditionOperator.NotIn => NotBlank(Not(In(column, condition, user))),
            ConditionOperator.Between => NotBlank(Between(column, condition, user)),
            ConditionOperator.NotBetween => NotBlank(Not(Between(column, condition, user))),
            ConditionOperator.Like or ConditionOperator.BeginsWith or ConditionOperator.EndsWith => NotBlank(TextTest.Compile(column, condition)),
            ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith =>
                NotBlank(Not(TextTest.Compile(column, condition))),
            ConditionOperator.NotOn => NotBlank(Not(DateTest.Compile(column, condition, context))),
            _ => UserTest.Find(column, condition, context) ?? NotBlank(DateTest.Compile(column, condition, context)),
        };
    }

    private static Func<object?, bool> Blank(Func<object, bool> test) => value => value is null || test(value);

    private static Func<object?, bool> NotBlank(Func<object, bool> test) => value => value is not null && test(value);

    private static Func<object, bool> Not(Func<object, bool> test) => value => !test(value);

    private static Func<object, bool> Equal(ColumnMetadata column, ConditionExpression condition, QueryUser user)
    {
        var wanted = QueryValue.Read(column, Single(column, condition), user);
        return value => QueryValue.Compare(value, wanted) == 0;
    }

    private static Func<object?, bool> Compared(ColumnMetadata column, ConditionExpression condition, QueryUser user, Func<int, bool> isWanted)
    {
        if (column.IsReference || column.Kind is ColumnKind.UniqueIdentifier or ColumnKind.Boolean or ColumnKind.ManagedProperty)
        {
            throw Faults.Of(ErrorCodes.UnsupportedOperator, $"The column '{column.LogicalName}' of type {column.Kind} has no order to compare by with {condition.Operator}.");
        }

        var limit = QueryValue.Read(column, Single(column, condition), user);
        return value => value is not null && isWanted(QueryValue.Compare(value, limit));
    }

    private static Func<object, bool> In(ColumnMetadata column, ConditionExpression condition, QueryUser user)
    {
        var wanted = Flattened(condition.Values).Select(value => QueryValue.Read(column, value, user)).ToArray();
        return wanted.Length > 0
            ? value => Array.Exists(wanted, one => QueryValue.Compare(value, one) == 0)
            : throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The condition {condition.Operator} on '{column.LogicalName}' has no values.");
    }

    private static Func<object, bool> Between(ColumnMetadata column, ConditionExpression condition, QueryUser user)
    {
        var limits = Flattened(condition.Values).Select(value => QueryValue.Read(column, value, user)).ToArray();
        return limits.Length == 2
            ? value => QueryValue.Compare(value, limits[0]) >= 0 && QueryValue.Compare(value, limits[1]) <= 0
            : throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The condition {condition.Operator} on '{column.LogicalName}' takes two values, not {limits.Length}.");
    }
}
