using System;
using System.Linq;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Reads the platform's rules of time zones.</summary>
internal static class TimeZoneTables
{
    private const int YearsBack = 20;
    private const int YearsAhead = 10;

    private static readonly string[] Columns =
    [
        "effectivedatetime", "bias", "standardbias", "daylightbias",
        "standardmonth", "standardday", "standarddayofweek", "standardhour", "standardminute", "standardsecond",
        "daylightmonth", "daylightday", "daylightdayofweek", "daylighthour", "daylightminute", "daylightsecond",
    ];

    /// <summary>The calendar of a time zone, exact from twenty years before <paramref name="now"/> to ten after; in one call.</summary>
    /// <param name="service">Reads the rules.</param>
    /// <param name="code">The platform's code of the zone.</param>
    /// <param name="firstDayOfWeek">0 Sunday to 6 Saturday.</param>
    /// <param name="now">Now (UTC).</param>
    public static OrganizationCalendar CalendarOf(IOrganizationService service, int code, int firstDayOfWeek, DateTime now)
    {
        var query = new QueryExpression("timezonerule") { ColumnSet = new ColumnSet(Columns) };
        query.AddLink("timezonedefinition", "timezonedefinitionid", "timezonedefinitionid").LinkCriteria.AddCondition("timezonecode", ConditionOperator.Equal, code);
        var rules = service.All(query).Select(RuleOf).ToList();
        return new OrganizationCalendar(ZoneOffsets.Of(rules, now.Year - YearsBack, now.Year + YearsAhead), firstDayOfWeek);
    }

    private static ZoneRule RuleOf(Entity row)
    {
        var bias = Number(row, "bias");
        return new ZoneRule(row.GetAttributeValue<DateTime>("effectivedatetime"), bias + Number(row, "standardbias"), bias + Number(row, "daylightbias"))
        {
            ToStandard = ChangeOf(row, "standard"),
            ToDaylight = ChangeOf(row, "daylight"),
        };
    }

    /// <remarks>Month 0 says that the zone keeps one time all year.</remarks>
    private static ZoneChange? ChangeOf(Entity row, string side) => Number(row, side + "month") is > 0 and var month
        ? new ZoneChange(
            month,
            Number(row, side + "day"),
            Number(row, side + "dayofweek"),
            new TimeSpan(Number(row, side + "hour"), Number(row, side + "minute"), Number(row, side + "second")))
        : null;

    private static int Number(Entity row, string column) => row.GetAttributeValue<int>(column);
}
