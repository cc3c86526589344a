using System;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Assessment;

/// <summary>Writes column values so that equal values give equal texts, before and after the platform stores them.</summary>
internal static class RowText
{
    /// <summary>Four decimals: the finest the platform keeps of money.</summary>
    public static string Of(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Whole seconds: the platform keeps no more.</summary>
    public static string Of(DateTime moment) => (moment.Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);

    /// <summary>A column of a row; empty when blank.</summary>
    public static string Of(ColumnKind kind, IRow row, int column)
    {
        switch (kind)
        {
            case ColumnKind.Text:
                return row.TryText(column, out var text) ? text : "";
            case ColumnKind.Number or ColumnKind.Money:
                return row.TryDecimal(column, out var number) ? Of(number) : "";
            case ColumnKind.Moment:
                return row.TryMoment(column, out var moment) ? Of(moment) : "";
            case ColumnKind.Date:
                return row.TryDate(column, out var day) ? day.ToString() : "";
            case ColumnKind.Lookup:
                return row.TryLookup(column, out var id) ? id.ToString("D") : "";
            case ColumnKind.Choices:
                return string.Join(",", Enumerable.Range(0, row.CountChoices(column)).Select(i => row.Choice(column, i)).OrderBy(option => option));
            default:
                return row.TryWhole(column, out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : "";
        }
    }
}
