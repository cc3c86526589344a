namespace Microsoft.Xrm.Sdk;

/// <summary>A side of a relationship.</summary>
public enum EntityRole
{
    /// <summary>The table with the lookup.</summary>
    Referencing = 0,

    /// <summary>The table looked up.</summary>
    Referenced = 1,
}
