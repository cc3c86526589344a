namespace Microsoft.Xrm.Sdk.Query;

/// <summary>How conditions of a filter are joined.</summary>
public enum LogicalOperator
{
    /// <summary>All hold.</summary>
    And = 0,

    /// <summary>One holds.</summary>
    Or = 1,
}
