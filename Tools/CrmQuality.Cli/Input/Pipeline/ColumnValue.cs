using System;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Input.Maps;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>Reads the text of a file as the value of a Dataverse column.</summary>
/// <param name="map">Says how dates and decimals are written.</param>
internal sealed class ColumnValue(PipelineMap map)
{
    /// <summary>The value, nothing for a blank text, or a fault that says what would be readable.</summary>
    public ReadValue Read(ColumnMetadata column, string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        return column.Kind switch
        {
            ColumnKind.Text or ColumnKind.Memo => Words(column, text),
            ColumnKind.WholeNumber => Whole(column, text),
            ColumnKind.Decimal => Number(column, text, number => number),
            ColumnKind.Double => Number(column, text, number => (double)number),
            ColumnKind.Money => Number(column, text, number => new Money(number)),
            ColumnKind.Boolean => TwoOption(column, text),
            ColumnKind.Choice => Choice(column, text),
            ColumnKind.DateTime => Moment(text),
            _ => throw new NotSupportedException($"A column of type {column.Kind} cannot be read from a file."),
        };
    }

    /// <summary>Whether a file can fill a column of this type.</summary>
    public static bool CanRead(ColumnKind kind) => kind is ColumnKind.Text or ColumnKind.Memo or ColumnKind.WholeNumber or ColumnKind.Decimal
        or ColumnKind.Double or ColumnKind.Money or ColumnKind.Boolean or ColumnKind.Choice or ColumnKind.DateTime;

    /// <summary>A date in the map's format; its time of day is ignored.</summary>
    public DateOnly? Date(string text) =>
        DateTime.TryParseExact(text, map.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? DateOnly.FromDateTime(moment)
            : null;

    /// <summary>What a date must look like.</summary>
    public string NotADate(string text) => $"'{text}' is not a date written as {map.DateFormat}";

    private static ReadValue Words(ColumnMetadata column, string text) => text.Length > column.MaxLength
        ? ReadValue.Unreadable($"the text has {text.Length} characters; {column.LogicalName} takes {column.MaxLength}")
        : new ReadValue(text);

    private static ReadValue Whole(ColumnMetadata column, string text)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return ReadValue.Unreadable($"'{text}' is not a whole number");
        }

        return OutOfRange(column, number) ?? new ReadValue(number);
    }

    private ReadValue Number(ColumnMetadata column, string text, Func<decimal, object> value)
    {
        var format = new NumberFormatInfo { NumberDecimalSeparator = map.DecimalSeparator.ToString() };
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, format, out var number))
        {
            return ReadValue.Unreadable($"'{text}' is not a number written with '{map.DecimalSeparator}' as its decimal separator and no others");
        }

        return OutOfRange(column, number) ?? new ReadValue(value(number));
    }

    private static ReadValue? OutOfRange(ColumnMetadata column, decimal number) => number < column.Min || number > column.Max
        ? ReadValue.Unreadable(string.Create(CultureInfo.InvariantCulture, $"{number} is outside {column.Min} to {column.Max}, the range of {column.LogicalName}"))
        : null;

    /// <remarks>Labels first: a few of Microsoft's two-option columns have labels that contradict their values.</remarks>
    private static ReadValue TwoOption(ColumnMetadata column, string text)
    {
        if (column.OptionLabelled(text) is { } option)
        {
            return new ReadValue(option.Value == 1);
        }

        return text.ToUpperInvariant() switch
        {
            "1" or "TRUE" or "YES" => new ReadValue(true),
            "0" or "FALSE" or "NO" => new ReadValue(false),
            _ => ReadValue.Unreadable($"'{text}' is not an answer of {column.LogicalName}; use Yes or No"),
        };
    }

    private static ReadValue Choice(ColumnMetadata column, string text)
    {
        var option = column.OptionLabelled(text);
        if (option is null && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            option = column.Option(number);
        }

        var known = string.Join(", ", column.Options.Select(known => known.Label(1033)));
        return option is null
            ? ReadValue.Unreadable($"'{text}' is not an option of {column.LogicalName}; it has {known}")
            : new ReadValue(new OptionSetValue(option.Value));
    }

    private ReadValue Moment(string text) => Date(text) is { } date
        ? new ReadValue(date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))
        : ReadValue.Unreadable(NotADate(text));
}
