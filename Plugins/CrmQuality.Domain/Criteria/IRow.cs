using System;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>The opportunity as it will be after the save; columns by their place in the snapshot. False means blank.</summary>
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
}
