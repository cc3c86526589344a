using System;
using System.Globalization;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Values of conditions, typed or as the text FetchXML has, in the form in which they compare with stored values.</summary>
internal static class QueryValue
{
    public static object Read(ColumnMetadata column, object value, QueryUser user)
    {
        var read = value is string text ? Parsed(column, text, user) : Typed(column, value, user);
        return read ?? throw Faults.Of(
            ErrorCodes.InvalidQueryValue,
            $"The value '{Faults.Shown(value)}' cannot be compared with the column '{column.LogicalName}' of type {column.Kind}.");
    }

    /// <summary>The order of a stored value and a condition's value. Text compares ignoring case, references by identifier.</summary>
    public static int Compare(object stored, object wanted) => stored switch
    {
        string text => string.Compare(text, (string)wanted, StringComparison.OrdinalIgnoreCase),
        RowReference reference => reference.Id.CompareTo((Guid)wanted),
        IComparable comparable => comparable.CompareTo(wanted),
        _ => throw new InvalidOperationException($"A stored value of type {stored.GetType().Name} does not compare."),
    };

    private static object? Typed(ColumnMetadata column, object value, QueryUser user) => (column.Kind, value) switch
    {
        (_, OptionSetValue option) when column.IsOption => option.Value,
        (ColumnKind.Money, Money money) => money.Value,
        (_, EntityReference reference) when column.IsReference || column.Kind == ColumnKind.UniqueIdentifier => reference.Id,
        (_, Guid id) when column.IsReference || column.Kind == ColumnKind.UniqueIdentifier => id,
        (ColumnKind.Boolean or ColumnKind.ManagedProperty, bool flag) => flag,
        (ColumnKind.Boolean or ColumnKind.ManagedProperty, int number) => number != 0,
        (ColumnKind.DateTime, DateTime moment) => Moment(column, moment, user),
        (ColumnKind.DateTime or ColumnKind.Text or ColumnKind.Memo, _) => null,
        (_, IConvertible number) when value is not bool => Parsed(column, Convert.ToString(number, CultureInfo.InvariantCulture)!, user),
        (_, Enum option) => Parsed(column, Convert.ToInt32(option, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), user),
        _ => null,
    };

    private static object? Parsed(ColumnMetadata column, string text, QueryUser user) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.Memo => text,
        ColumnKind.WholeNumber or ColumnKind.Choice or ColumnKind.State or ColumnKind.Status => Number<int>(text, NumberStyles.AllowLeadingSign),
        ColumnKind.BigInt => Number<long>(text, NumberStyles.AllowLeadingSign),
        ColumnKind.Decimal or ColumnKind.Money => Number<decimal>(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint),
        ColumnKind.Double => Number<double>(text, NumberStyles.Float),
        ColumnKind.Boolean or ColumnKind.ManagedProperty => text switch { "1" or "true" => true, "0" or "false" => false, _ => null },
        ColumnKind.DateTime => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? Moment(column, moment, user) : null,
        _ => Guid.TryParse(text, out var id) ? id : null,
    };

    private static object? Number<T>(string text, NumberStyles styles)
        where T : struct, System.Numerics.INumber<T> =>
        T.TryParse(text, styles, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A time that names no zone is the user's; a calendar date has none.</summary>
    private static DateTime Moment(ColumnMetadata column, DateTime moment, QueryUser user) => column.Behavior switch
    {
        DateBehavior.UserLocal => user.ToUtc(moment),
        DateBehavior.DateOnly => moment.Date,
        _ => moment,
    };
}
