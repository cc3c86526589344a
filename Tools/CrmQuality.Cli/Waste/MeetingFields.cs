using System;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Input.Pipeline;
using CrmQuality.Domain.Time;

namespace CrmQuality.Cli.Waste;

/// <summary>Reads the fields of one row of a file of meetings, and keeps its first fault.</summary>
/// <param name="columns">The columns of the file, standing on the row.</param>
internal sealed class MeetingFields(MeetingColumns columns)
{
    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    /// <summary>The first fault, or nothing.</summary>
    public RowFault? Fault { get; private set; }

    /// <summary>A text; blank where there is none.</summary>
    public string Text(string column) => columns[column];

    /// <summary>A text that must be there.</summary>
    public string Required(string column)
    {
        if (Text(column).Length == 0)
        {
            Fail(column, "the field is blank, and a meeting cannot do without it");
        }

        return Text(column);
    }

    /// <summary>A number; <paramref name="fallback"/> where the field is blank.</summary>
    public decimal Number(string column, decimal fallback = 0)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return fallback;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            Fail(column, $"'{text}' is not a number written with '.' as its decimal separator and no others");
        }

        return number;
    }

    /// <summary>A date and time of the organisation's wall clock.</summary>
    public DateTime Moment(string column)
    {
        var text = Required(column);
        if (!DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && text.Length > 0)
        {
            Fail(column, $"'{text}' is not a date and time written as yyyy-MM-dd HH:mm");
        }

        return DateTime.SpecifyKind(moment, DateTimeKind.Utc);
    }

    /// <summary>A day; null where the field is blank.</summary>
    public Day? DayOf(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!Day.TryParse(text, out var day))
        {
            Fail(column, $"'{text}' is not a date written as yyyy-MM-dd");
        }

        return day;
    }

    /// <summary>The place of a word in a list, without regard to case; <paramref name="fallback"/> where the field is blank.</summary>
    public int Choice(string column, string[] words, int fallback)
    {
        var text = Text(column);
        var place = text.Length == 0 ? fallback : Array.FindIndex(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));
        if (place < 0)
        {
            Fail(column, $"'{text}' is not known here; use {string.Join(", ", words.SkipLast(1))} or {words[^1]}");
        }

        return Math.Max(0, place);
    }

    /// <remarks>The first fault of a row is the one told: the next ones often only follow from it.</remarks>
    public void Fail(string? column, string reason) => Fault ??= new RowFault(column, reason);
}
