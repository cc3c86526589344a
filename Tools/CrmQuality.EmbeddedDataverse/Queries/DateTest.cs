using System;
using System.Globalization;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>
/// Tests dates by whole days: calendar dates as they are, moments by the user's time zone. The last x days end now and the next x days
/// begin now; older than x days is before the day x days ago began.
/// </summary>
internal static class DateTest
{
    public static Func<object, bool> Compile(ColumnMetadata column, ConditionExpression condition, QueryUser user)
    {
        if (condition.Operator is not (ConditionOperator.On or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter
            or ConditionOperator.LastXDays or ConditionOperator.NextXDays or ConditionOperator.OlderThanXDays))
        {
            throw Faults.Of(ErrorCodes.UnsupportedOperator, $"The operator {condition.Operator} on '{column.LogicalName}' is not supported by the embedded Dataverse.");
        }

        if (column.Kind != ColumnKind.DateTime)
        {
            throw Faults.Of(ErrorCodes.UnsupportedOperator, $"The operator {condition.Operator} is for dates; '{column.LogicalName}' is of type {column.Kind}.");
        }

        var (from, before) = Range(column, condition, user);
        return value => (DateTime)value >= from && (DateTime)value < before;
    }

    /// <summary>From the first moment that passes up to the first that no longer does.</summary>
    private static (DateTime From, DateTime Before) Range(ColumnMetadata column, ConditionExpression condition, QueryUser user) => condition.Operator switch
    {
        ConditionOperator.On => (Start(column, user, Day(column, condition, user)), Start(column, user, Day(column, condition, user).AddDays(1))),
        ConditionOperator.OnOrBefore => (DateTime.MinValue, Start(column, user, Day(column, condition, user).AddDays(1))),
        ConditionOperator.OnOrAfter => (Start(column, user, Day(column, condition, user)), DateTime.MaxValue),
        ConditionOperator.LastXDays => (Start(column, user, user.Today.AddDays(-Count(column, condition))), Now(column, user).AddTicks(1)),
        ConditionOperator.NextXDays => (Now(column, user), Start(column, user, user.Today.AddDays(Count(column, condition) + 1))),
        _ => (DateTime.MinValue, Start(column, user, user.Today.AddDays(-Count(column, condition)))),
    };

    private static DateTime Start(ColumnMetadata column, QueryUser user, DateTime day) =>
        column.Behavior == DateBehavior.UserLocal ? user.StartOf(day) : day;

    private static DateTime Now(ColumnMetadata column, QueryUser user) => column.Behavior switch
    {
        DateBehavior.UserLocal => user.UtcNow,
        DateBehavior.DateOnly => user.Today,
        _ => TimeZoneInfo.ConvertTimeFromUtc(user.UtcNow, user.TimeZone),
    };

    private static DateTime Day(ColumnMetadata column, ConditionExpression condition, QueryUser user)
    {
        var moment = (DateTime)QueryValue.Read(column, ConditionCompiler.Single(column, condition), user);
        return column.Behavior == DateBehavior.UserLocal ? user.LocalDay(moment) : moment.Date;
    }

    private static int Count(ColumnMetadata column, ConditionExpression condition)
    {
        var text = Convert.ToString(ConditionCompiler.Single(column, condition), CultureInfo.InvariantCulture);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 100_000
            ? days
            : throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The condition {condition.Operator} on '{column.LogicalName}' takes a number of days above 0, not '{text}'.");
    }
}
