namespace CrmQuality.Domain.Criteria;

/// <summary>What an instruction of a condition does: ways to join, links to other rows, and FetchXML's operators.</summary>
/// <remarks>The order groups them: joins, links, blanks, orderings, text, choices, days, windows of days, windows with a count, hours.</remarks>
public enum Comparison
{
    /// <summary>All parts hold.</summary>
    And,

    /// <summary>Any part holds.</summary>
    Or,

    /// <summary>The one part does not hold: what disqualifies.</summary>
    Not,

    /// <summary>The row a lookup leads to passes all parts.</summary>
    Parent,

    /// <summary>At least so many of the rows that point to the opportunity pass all parts.</summary>
    Any,

    /// <summary>Not one of the rows that point to the opportunity passes all parts.</summary>
    NotAny,

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

    /// <summary>FetchXML <c>begins-with</c>; the constant is the pattern of the whole text.</summary>
    BeginsWith,

    /// <summary>FetchXML <c>not-begin-with</c>.</summary>
    NotBeginWith,

    /// <summary>FetchXML <c>ends-with</c>; the constant is the pattern of the whole text.</summary>
    EndsWith,

    /// <summary>FetchXML <c>not-end-with</c>.</summary>
    NotEndWith,

    /// <summary>FetchXML <c>contain-values</c>: at least one of the options is chosen.</summary>
    ContainValues,

    /// <summary>FetchXML <c>not-contain-values</c>: none of the options is chosen.</summary>
    NotContainValues,

    /// <summary>FetchXML <c>on</c>: that day of the organisation.</summary>
    On,

    /// <summary>FetchXML <c>on-or-before</c>.</summary>
    OnOrBefore,

    /// <summary>FetchXML <c>on-or-after</c>.</summary>
    OnOrAfter,

    /// <summary>FetchXML <c>yesterday</c>.</summary>
    Yesterday,

    /// <summary>FetchXML <c>today</c>.</summary>
    Today,

    /// <summary>FetchXML <c>tomorrow</c>.</summary>
    Tomorrow,

    /// <summary>FetchXML <c>last-seven-days</c>: from seven days ago to today.</summary>
    LastSevenDays,

    /// <summary>FetchXML <c>next-seven-days</c>: from today to seven days ahead.</summary>
    NextSevenDays,

    /// <summary>FetchXML <c>last-week</c>: weeks begin on the organisation's first day.</summary>
    LastWeek,

    /// <summary>FetchXML <c>this-week</c>.</summary>
    ThisWeek,

    /// <summary>FetchXML <c>next-week</c>.</summary>
    NextWeek,

    /// <summary>FetchXML <c>last-month</c>: months and years are those of the calendar.</summary>
    LastMonth,

    /// <summary>FetchXML <c>this-month</c>.</summary>
    ThisMonth,

    /// <summary>FetchXML <c>next-month</c>.</summary>
    NextMonth,

    /// <summary>FetchXML <c>last-year</c>.</summary>
    LastYear,

    /// <summary>FetchXML <c>this-year</c>.</summary>
    ThisYear,

    /// <summary>FetchXML <c>next-year</c>.</summary>
    NextYear,

    /// <summary>FetchXML <c>last-x-days</c>: from x days ago to today.</summary>
    LastDays,

    /// <summary>FetchXML <c>next-x-days</c>: from today to x days ahead.</summary>
    NextDays,

    /// <summary>FetchXML <c>olderthan-x-days</c>: before the day x days ago.</summary>
    OlderThanDays,

    /// <summary>FetchXML <c>last-x-weeks</c>.</summary>
    LastWeeks,

    /// <summary>FetchXML <c>next-x-weeks</c>.</summary>
    NextWeeks,

    /// <summary>FetchXML <c>olderthan-x-weeks</c>.</summary>
    OlderThanWeeks,

    /// <summary>FetchXML <c>last-x-months</c>.</summary>
    LastMonths,

    /// <summary>FetchXML <c>next-x-months</c>.</summary>
    NextMonths,

    /// <summary>FetchXML <c>olderthan-x-months</c>.</summary>
    OlderThanMonths,

    /// <summary>FetchXML <c>last-x-years</c>.</summary>
    LastYears,

    /// <summary>FetchXML <c>next-x-years</c>.</summary>
    NextYears,

    /// <summary>FetchXML <c>olderthan-x-years</c>.</summary>
    OlderThanYears,

    /// <summary>FetchXML <c>last-x-hours</c>: from the beginning of the hour x hours ago to now.</summary>
    LastHours,

    /// <summary>FetchXML <c>next-x-hours</c>: from now to the end of the hour x hours ahead.</summary>
    NextHours,

    /// <summary>FetchXML <c>olderthan-x-hours</c>: more than x hours ago.</summary>
    OlderThanHours,

    /// <summary>FetchXML <c>olderthan-x-minutes</c>: more than x minutes ago.</summary>
    OlderThanMinutes,
}
