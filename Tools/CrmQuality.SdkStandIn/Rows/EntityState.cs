namespace Microsoft.Xrm.Sdk;

/// <summary>What a client changed in a row.</summary>
public enum EntityState
{
    /// <summary>Nothing.</summary>
    Unchanged = 0,

    /// <summary>The row is new.</summary>
    Created = 1,

    /// <summary>Columns changed.</summary>
    Changed = 2,
}
