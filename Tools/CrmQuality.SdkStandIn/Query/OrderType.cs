namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A direction of sorting.</summary>
public enum OrderType
{
    /// <summary>Smallest first.</summary>
    Ascending = 0,

    /// <summary>Largest first.</summary>
    Descending = 1,
}
