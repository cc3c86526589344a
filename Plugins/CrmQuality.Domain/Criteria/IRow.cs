using System;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>A row as conditions read it; columns by their place in the snapshot, or in the link. False means blank.</summary>
public interface IRow
{
    /// <summary>Reads a text column; empty text is blank.</summary>
    bool TryText(int column, out string value);

    /// <summary>Reads a whole number, two-option or choice column.</summary>
    bool TryWhole(int column, out long value);

    /// <summary>Reads a decimal column, or a money column in base currency.</summary>
    bool TryDecimal(int column, out decimal value);

    /// <summary>Reads a date and time column, in UTC.</summary>
    bool TryMoment(int column, out DateTime value);

    /// <summary>Reads a date-only column.</summary>
    bool TryDate(int column, out Day value);

    /// <summary>Reads the id a lookup points to.</summary>
    bool TryLookup(int column, out Guid value);

    /// <summary>How many options of a column of several choices are chosen; none means blank.</summary>
    int CountChoices(int column);

    /// <summary>One of the chosen options.</summary>
    /// <param name="column">The column.</param>
    /// <param name="index">From 0 to below <see cref="CountChoices"/>; the order says nothing.</param>
    long Choice(int column, int index);
}
