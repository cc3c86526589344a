namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How much a column insists on a value.</summary>
public enum AttributeRequiredLevel
{
    /// <summary>No value is asked for.</summary>
    None = 0,

    /// <summary>A row cannot exist without one.</summary>
    SystemRequired = 1,

    /// <summary>Forms insist on one.</summary>
    ApplicationRequired = 2,

    /// <summary>Forms recommend one.</summary>
    Recommended = 3,
}
