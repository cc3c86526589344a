namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The type of a column.</summary>
public enum AttributeTypeCode
{
    /// <summary>Boolean.</summary>
    Boolean = 0,

    /// <summary>A reference to an account or contact.</summary>
    Customer = 1,

    /// <summary>DateTime.</summary>
    DateTime = 2,

    /// <summary>Decimal.</summary>
    Decimal = 3,

    /// <summary>Double.</summary>
    Double = 4,

    /// <summary>Integer.</summary>
    Integer = 5,

    /// <summary>Lookup.</summary>
    Lookup = 6,

    /// <summary>Memo.</summary>
    Memo = 7,

    /// <summary>Money.</summary>
    Money = 8,

    /// <summary>A reference to a user or team.</summary>
    Owner = 9,

    /// <summary>A list of parties.</summary>
    PartyList = 10,

    /// <summary>Picklist.</summary>
    Picklist = 11,

    /// <summary>State.</summary>
    State = 12,

    /// <summary>Status.</summary>
    Status = 13,

    /// <summary>String.</summary>
    String = 14,

    /// <summary>Uniqueidentifier.</summary>
    Uniqueidentifier = 15,

    /// <summary>Calendar rules.</summary>
    CalendarRules = 16,

    /// <summary>A value that is not stored.</summary>
    Virtual = 17,

    /// <summary>BigInt.</summary>
    BigInt = 18,

    /// <summary>A managed property.</summary>
    ManagedProperty = 19,

    /// <summary>The name of a table.</summary>
    EntityName = 20,
}
