namespace CrmQuality.Domain.Criteria;

/// <summary>What an instruction of a condition does: FetchXML's operators, and the two ways to join.</summary>
public enum Comparison
{
    /// <summary>All parts hold.</summary>
    And,

    /// <summary>Any part holds.</summary>
    Or,

    /// <summary>FetchXML <c>null</c>.</summary>
    Null,

    /// <summary>FetchXML <c>not-null</c>.</summary>
    NotNull,

    /// <summary>FetchXML <c>eq</c>.</summary>
    Equal,

    /// <summary>FetchXML <c>ne</c> and <c>neq</c>.</summary>
    NotEqual,

    /// <summary>FetchXML <c>gt</c>.</summary>
    Greater,

    /// <summary>FetchXML <c>ge</c>.</summary>
    GreaterOrEqual,

    /// <summary>FetchXML <c>lt</c>.</summary>
    Less,

    /// <summary>FetchXML <c>le</c>.</summary>
    LessOrEqual,

    /// <summary>FetchXML <c>in</c>.</summary>
    In,

    /// <summary>FetchXML <c>not-in</c>.</summary>
    NotIn,

    /// <summary>FetchXML <c>between</c>, both bounds included.</summary>
    Between,

    /// <summary>FetchXML <c>not-between</c>.</summary>
    NotBetween,

    /// <summary>FetchXML <c>like</c>: %, _ and [ ] as in SQL.</summary>
    Like,

    /// <summary>FetchXML <c>not-like</c>.</summary>
    NotLike,

    /// <summary>FetchXML <c>begins-with</c>.</summary>
    BeginsWith,

    /// <summary>FetchXML <c>not-begin-with</c>.</summary>
    NotBeginWith,

    /// <summary>FetchXML <c>ends-with</c>.</summary>
    EndsWith,

    /// <summary>FetchXML <c>not-end-with</c>.</summary>
    NotEndWith,

    /// <summary>FetchXML <c>on</c>: that day of the organisation.</summary>
    On,

    /// <summary>FetchXML <c>on-or-before</c>.</summary>
    OnOrBefore,

    /// <summary>FetchXML <c>on-or-after</c>.</summary>
    OnOrAfter,

    /// <summary>FetchXML <c>last-x-days</c>: from x days ago to today.</summary>
    LastDays,

    /// <summary>FetchXML <c>next-x-days</c>: from today to x days ahead.</summary>
    NextDays,

    /// <summary>FetchXML <c>olderthan-x-days</c>: more than x days ago.</summary>
    OlderThanDays,
}
