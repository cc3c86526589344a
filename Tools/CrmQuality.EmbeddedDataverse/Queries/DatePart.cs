using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>The part of a date that rows are grouped by, in the user's time zone unless the query says UTC.</summary>
internal static class DatePart
{
    public static object Of(NamedColumn column, DateTime stored, QueryUser user)
    {
        var day = column.Column.Behavior == DateBehavior.UserLocal && !column.IsUtc ? user.LocalDay(stored) : stored.Date;
        return column.Part switch
        {
            XrmDateTimeGrouping.Day => day.Day,
            XrmDateTimeGrouping.Week => Week(day),
            XrmDateTimeGrouping.Month => day.Month,
            XrmDateTimeGrouping.Quarter => ((day.Month - 1) / 3) + 1,
            _ => day.Year,
        };
    }

    /// <summary>The week of the year: the first one begins on 1 January, every other one on a Sunday.</summary>
    private static int Week(DateTime day) => ((day.DayOfYear - 1 + (int)new DateTime(day.Year, 1, 1, 0, 0, 0, day.Kind).DayOfWeek) / 7) + 1;
}
