using System.Diagnostics.CodeAnalysis;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>The type of a column.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "Decimal and Double are the platform's names of the types.")]
public enum ColumnKind
{
    /// <summary>A type whose values are not kept.</summary>
    Other,

    /// <summary>A single line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    Memo,

    /// <summary>A 32-bit whole number.</summary>
    WholeNumber,

    /// <summary>A 64-bit whole number.</summary>
    BigInt,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>An amount in the currency of its row.</summary>
    Money,

    /// <summary>A two-option column; never blank once a row exists.</summary>
    Boolean,

    /// <summary>A yes or no of a solution component that its publisher may fix.</summary>
    ManagedProperty,

    /// <summary>One of a list of options.</summary>
    Choice,

    /// <summary>Any number of a list of options.</summary>
    MultiChoice,

    /// <summary>The state of a row, <c>statecode</c>.</summary>
    State,

    /// <summary>The status reason of a row, <c>statuscode</c>.</summary>
    Status,

    /// <summary>A reference to a row.</summary>
    Lookup,

    /// <summary>A reference to an account or a contact.</summary>
    Customer,

    /// <summary>A reference to the user or team that owns the row.</summary>
    Owner,

    /// <summary>A date, or a date and time.</summary>
    DateTime,

    /// <summary>An identifier.</summary>
    UniqueIdentifier,

    /// <summary>The name of a table.</summary>
    EntityName,

    /// <summary>A list of the parties of an activity.</summary>
    PartyList,
}
