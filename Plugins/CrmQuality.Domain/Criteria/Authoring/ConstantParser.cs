using System;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Turns the text of a FetchXML value into a typed constant.</summary>
internal sealed class ConstantParser(OrganizationCalendar calendar)
{
    private const int LongestWindow = 36500;

    /// <summary>Adds the constant to the pool; otherwise says what is wrong.</summary>
    public bool TryAdd(CatalogColumn column, Comparison comparison, string text, ConstantPool pool, out string problem)
    {
        problem = "";
        switch (column.Kind)
        {
            case ColumnKind.Text:
                pool.Add(text);
                return true;
            case ColumnKind.Number or ColumnKind.Money:
                return TryAddNumber(column, text, pool, ref problem);
            case ColumnKind.Lookup:
                return TryAddId(column, text, pool, ref problem);
            case ColumnKind.Date or ColumnKind.Moment:
                return TryAddTime(column, comparison, text, pool, ref problem);
            default:
                return TryAddWhole(column, text, pool, ref problem);
        }
    }

    /// <summary>Reads a whole number, two-option value or choice number that the column can hold.</summary>
    public static bool TryWhole(CatalogColumn column, string text, out long value, out string problem)
    {
        problem = "";
        var lower = text.Trim().ToLowerInvariant();
        if (column.Kind == ColumnKind.Boolean && lower is "true" or "false")
        {
            value = lower == "true" ? 1 : 0;
            return true;
        }

        if (!long.TryParse(lower, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            problem = $"'{text}' is not a whole number, which column '{column.Name}' needs.{KnownOptions(column)}";
            return false;
        }

        var isKnown = column.Options.Count == 0 || column.Options.ContainsKey(value);
        problem = isKnown ? "" : $"{value} is not an option of column '{column.Name}'.{KnownOptions(column)}";
        return isKnown;
    }

    private static bool TryAddWhole(CatalogColumn column, string text, ConstantPool pool, ref string problem)
    {
        if (!TryWhole(column, text, out var value, out problem))
        {
            return false;
        }

        pool.Add(value);
        return true;
    }

    private static bool TryAddNumber(CatalogColumn column, string text, ConstantPool pool, ref string problem)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            problem = $"'{text}' is not a number, which column '{column.Name}' needs; write 1234.5.";
            return false;
        }

        pool.Add(value);
        return true;
    }

    private static bool TryAddId(CatalogColumn column, string text, ConstantPool pool, ref string problem)
    {
        if (!Guid.TryParse(text, out var id))
        {
            problem = $"'{text}' is not the id (GUID) of a row, which lookup '{column.Name}' needs.";
            return false;
        }

        pool.Add(id);
        return true;
    }

    private static string KnownOptions(CatalogColumn column) => column.Options.Count == 0
        ? ""
        : " Its options are " + string.Join(", ", column.Options.OrderBy(option => option.Key).Select(option => $"{option.Key} {option.Value}")) + ".";

    private bool TryAddTime(CatalogColumn column, Comparison comparison, string text, ConstantPool pool, ref string problem)
    {
        if (comparison >= Comparison.LastDays)
        {
            var isWindow = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= LongestWindow;
            problem = isWindow ? "" : $"'{text}' is not a number of days from 1 to {LongestWindow} (column '{column.Name}').";
            pool.Add(days);
            return isWindow;
        }

        if (!FetchMoment.TryParse(text, calendar, out var moment))
        {
            problem = $"'{text}' is not a date, which column '{column.Name}' needs; write 2025-12-31 or 2025-12-31T08:00:00Z.";
            return false;
        }

        var isExact = column.Kind == ColumnKind.Moment && comparison < Comparison.On;
        pool.Add(isExact ? moment.Ticks : calendar.DayOf(moment).Number);
        return true;
    }
}
