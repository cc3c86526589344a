using System;
using System.Globalization;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Tests dates by days, weeks, months and years: calendar dates as they are, moments by the user's time zone.</summary>
internal static class DateTest
{
    public static Func<object, bool> Compile(ColumnMetadata column, ConditionExpression condition, QueryContext context)
    {
        if (!DateSpan.Knows(condition.Operator))
        {
            throw Faults.Of(ErrorCodes.UnsupportedOperator, $"The operator {condition.Operator} on '{column.LogicalName}' is not supported by the embedded Dataverse.");
        }

        if (column.Kind != ColumnKind.DateTime)
        {
            throw Faults.Of(ErrorCodes.UnsupportedOperator, $"The operator {condition.Operator} is for dates; '{column.LogicalName}' is of type {column.Kind}.");
        }

        var (from, before) = Span(column, condition, context);
        return value => (DateTime)value >= from && (DateTime)value < before;
    }

    private static (DateTime From, DateTime Before) Span(ColumnMetadata column, ConditionExpression condition, QueryContext context)
    {
        var span = new DateSpan(column, context.User);
        if (condition.Operator is ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter)
        {
            return span.OfDay(condition.Operator, Day(column, condition, context.User));
        }

        if (DateSpan.TakesCount(condition.Operator))
        {
            return span.OfCount(condition.Operator, Count(column, condition));
        }

        ConditionCompiler.WithoutValues(column, condition, _ => true);
        return span.OfNow(condition.Operator, context.WeekStart);
    }

    private static DateTime Day(ColumnMetadata column, ConditionExpression condition, QueryUser user)
    {
        var moment = (DateTime)QueryValue.Read(column, ConditionCompiler.Single(column, condition), user);
        return column.Behavior == DateBehavior.UserLocal ? user.LocalDay(moment) : moment.Date;
    }

    private static int Count(ColumnMetadata column, ConditionExpression condition)
    {
        var text = Convert.ToString(ConditionCompiler.Single(column, condition), CultureInfo.InvariantCulture);
        var isCount = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0;
        return isCount && count <= DateSpan.Most(condition.Operator)
            ? count
            : throw Faults.Of(
                ErrorCodes.InvalidQueryValue,
                $"The condition {condition.Operator} on '{column.LogicalName}' takes a whole number from 1 to {DateSpan.Most(condition.Operator)}, not '{text}'.");
    }
}
