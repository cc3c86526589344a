namespace Microsoft.Xrm.Sdk.Query;

/// <summary>How a linked table is joined.</summary>
public enum JoinOperator
{
    /// <summary>Rows with a match.</summary>
    Inner = 0,

    /// <summary>All rows.</summary>
    LeftOuter = 1,

    /// <summary>Rows with a match; the joined column once.</summary>
    Natural = 2,

    /// <summary>The first match only.</summary>
    MatchFirstRowUsingCrossApply = 3,

    /// <summary>An in clause.</summary>
    In = 4,

    /// <summary>An exists clause.</summary>
    Exists = 5,

    /// <summary>At least one related row matches.</summary>
    Any = 6,

    /// <summary>No related row matches.</summary>
    NotAny = 7,

    /// <summary>Related rows exist and none matches.</summary>
    All = 8,

    /// <summary>At least one related row matches.</summary>
    NotAll = 9,
}
