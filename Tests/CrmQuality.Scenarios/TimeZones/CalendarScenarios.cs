using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.TimeZones;

/// <summary>The calendar that publishing compiles out of the platform's time zone rules shows the time of the zone.</summary>
[TestClass]
public sealed class CalendarScenarios
{
    private const int Moments = 1_000;
    private static readonly DateTime Now = new(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime First = new(2005, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2036, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly IOrganizationService service;

    public CalendarScenarios()
    {
        var organization = new EmbeddedOrganization();
        service = organization.ServiceFor(organization.AdministratorId);
    }

    /// <summary>The zones behind the codes that the embedded Dataverse knows.</summary>
    public static IEnumerable<object[]> Zones =>
    [
        [4, "America/Los_Angeles"], [10, "America/Denver"], [20, "America/Chicago"], [35, "America/New_York"], [65, "America/Sao_Paulo"], [85, "Europe/London"], [92, "UTC"],
        [105, "Europe/Paris"], [110, "Europe/Berlin"], [125, "Europe/Helsinki"], [145, "Europe/Moscow"], [190, "Asia/Kolkata"], [210, "Asia/Shanghai"], [235, "Asia/Tokyo"],
        [255, "Australia/Sydney"],
    ];

    [TestMethod]
    public void Zones_AreAllThatTheEmbeddedDataverseKnows() => CollectionAssert.AreEquivalent(
        service.All("timezonedefinition", "timezonecode").Select(zone => zone["timezonecode"]).ToArray(),
        Zones.Select(zone => zone[0]).ToArray());

    [TestMethod]
    [DynamicData(nameof(Zones))]
    public void Calendar_AtRandomMomentsAndAroundEveryChange_ShowsTheTimeOfTheZone(int code, string zoneId)
    {
        var (zone, calendar, random) = (TimeZoneInfo.FindSystemTimeZoneById(zoneId), TimeZoneTables.CalendarOf(service, code, 0, Now), new Random(code));

        var moments = Enumerable.Range(0, Moments)
            .Select(_ => First.AddSeconds(random.NextInt64((long)(End - First).TotalSeconds)))
            .Concat(Changes(zone).SelectMany(change => new[] { change.AddSeconds(-1), change, change.AddSeconds(1) }));

        var wrong = moments.Where(moment => calendar.ToLocal(moment) - moment != zone.GetUtcOffset(moment)).Take(5).Select(moment => $"{moment:u} {calendar.ToLocal(moment) - moment}");
        Assert.AreEqual("", string.Join(", ", wrong));
    }

    [TestMethod]
    [DynamicData(nameof(Zones))]
    public void Calendar_StartOfEveryDay_IsItsFirstMoment(int code, string zoneId)
    {
        var (zone, calendar) = (TimeZoneInfo.FindSystemTimeZoneById(zoneId), TimeZoneTables.CalendarOf(service, code, 0, Now));

        var wrong = Enumerable.Range(0, (int)(End - First).TotalDays - 1)
            .Select(day => calendar.DayOf(First.AddDays(day).AddHours(12)))
            .Where(day => calendar.DayOf(calendar.StartOf(day)) != day || calendar.DayOf(calendar.StartOf(day).AddSeconds(-1)) >= day)
            .Select(day => $"{zone.Id} {day}");
        Assert.AreEqual("", string.Join(", ", wrong.Take(5)));
    }

    /// <summary>The first seconds of the periods in which the zone's offset stays.</summary>
    private static IEnumerable<DateTime> Changes(TimeZoneInfo zone)
    {
        for (var hour = First; hour < End; hour = hour.AddHours(6))
        {
            if (zone.GetUtcOffset(hour) != zone.GetUtcOffset(hour.AddHours(6)))
            {
                yield return FirstOf(zone, hour, hour.AddHours(6));
            }
        }
    }

    private static DateTime FirstOf(TimeZoneInfo zone, DateTime before, DateTime at)
    {
        while ((at - before).TotalSeconds > 1)
        {
            var middle = before.AddSeconds(Math.Floor((at - before).TotalSeconds / 2));
            (before, at) = zone.GetUtcOffset(middle) == zone.GetUtcOffset(before) ? (middle, at) : (before, middle);
        }

        return at;
    }
}
