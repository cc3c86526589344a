namespace Microsoft.Xrm.Sdk.Query;

/// <summary>What is made of the values of a column.</summary>
public enum XrmAggregateType
{
    /// <summary>Nothing: they are returned or grouped by.</summary>
    None = 0,

    /// <summary>The number of rows.</summary>
    Count = 1,

    /// <summary>The number of rows with a value.</summary>
    CountColumn = 2,

    /// <summary>The total.</summary>
    Sum = 3,

    /// <summary>The average.</summary>
    Avg = 4,

    /// <summary>The smallest value.</summary>
    Min = 5,

    /// <summary>The largest value.</summary>
    Max = 6,
}
