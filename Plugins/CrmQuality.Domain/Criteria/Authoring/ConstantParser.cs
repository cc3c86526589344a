using System;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Turns the text of a FetchXML value into a typed constant.</summary>
internal sealed class ConstantParser(OrganizationCalendar calendar)
{
    /// <summary>Adds the constant to the pool; otherwise says what is wrong.</summary>
    public bool TryAdd(CatalogColumn column, Comparison comparison, string text, ConstantPool pool, out string problem)
    {
        problem = "";
        switch (column.Kind)
        {
            case ColumnKind.Text:
                pool.Add(PatternOf(comparison, text));
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
            problem = $"'{text}' is not a whole number, which column '{column.Name}' needs.{KnownOptions(column, text)}";
            return false;
        }

        var isKnown = column.Options.Count == 0 || column.Options.ContainsKey(value);
        problem = isKnown ? "" : $"{value} is not an option of column '{column.Name}'.{KnownOptions(column, text)}";
        return isKnown;
    }

    /// <remarks>Beginnings and ends are patterns to FetchXML too: its wildcards hold in them.</remarks>
    private static string PatternOf(Comparison comparison, string text) => comparison switch
    {
        Comparison.BeginsWith or Comparison.NotBeginWith => text + "%",
        Comparison.EndsWith or Comparison.NotEndWith => "%" + text,
        _ => text,
    };

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

    private static string KnownOptions(CatalogColumn column, string text)
    {
        if (column.Options.Count == 0)
        {
            return "";
        }

        var meant = Spelling.Nearest(text, column.Options.Values) is { } label
            ? $" Did you mean {column.Options.First(option => option.Value == label).Key} ({label})?"
            : "";
        return meant + " Its options are " + string.Join(", ", column.Options.OrderBy(option => option.Key).Select(option => $"{option.Key} {option.Value}")) + ".";
    }

    private bool TryAddTime(CatalogColumn column, Comparison comparison, string text, ConstantPool pool, ref string problem)
    {
        if (comparison >= Comparison.LastDays)
        {
            var most = FetchOperators.MostOf(comparison);
            var isCount = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && count <= most;
            problem = isCount ? "" : $"'{text}' is not a number from 1 to {most}, which a condition relative to today needs (column '{column.Name}').";
            pool.Add(count);
            return isCount;
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
