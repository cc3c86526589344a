namespace Microsoft.Xrm.Sdk.Query;

/// <summary>By which part of a date rows are grouped.</summary>
public enum XrmDateTimeGrouping
{
    /// <summary>The whole value.</summary>
    None = 0,

    /// <summary>Day of the month.</summary>
    Day = 1,

    /// <summary>Week of the year.</summary>
    Week = 2,

    /// <summary>Month of the year.</summary>
    Month = 3,

    /// <summary>Quarter of the year.</summary>
    Quarter = 4,

    /// <summary>The year.</summary>
    Year = 5,

    /// <summary>Period of the fiscal year.</summary>
    FiscalPeriod = 6,

    /// <summary>The fiscal year.</summary>
    FiscalYear = 7,
}
