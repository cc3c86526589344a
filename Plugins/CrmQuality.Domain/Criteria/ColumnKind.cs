namespace CrmQuality.Domain.Criteria;

/// <summary>How the values of a column compare.</summary>
public enum ColumnKind
{
    /// <summary>Text of any length: ordinal, ignoring case.</summary>
    Text,

    /// <summary>Whole number.</summary>
    Whole,

    /// <summary>Decimal or floating point number.</summary>
    Number,

    /// <summary>Money, compared in base currency.</summary>
    Money,

    /// <summary>Two options, 0 and 1.</summary>
    Boolean,

    /// <summary>A choice, status or status reason, by its number.</summary>
    Choice,

    /// <summary>A moment (UTC).</summary>
    Moment,

    /// <summary>A date without time or zone.</summary>
    Date,

    /// <summary>A reference to another row, by its id.</summary>
    Lookup,

    /// <summary>Several choices at once, by their numbers.</summary>
    Choices,
}
