using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>It is 15:00 of 15 June 2026 in Helsinki. Source: operators by days use the user's time zone. Confidence: documented, limits by community.</summary>
[TestClass]
public sealed class DateConditionTests
{
    private readonly QueryBed bed = new();

    public DateConditionTests()
    {
        // 21:30 UTC of the 14th is 00:30 of the 15th in Helsinki.
        bed.Opportunity("a: 14th evening", At(14, 20, 30), Closes(14));
        bed.Opportunity("b: 15th night", At(14, 21, 30), Closes(15));
        bed.Opportunity("c: 15th later", At(15, 13, 0), Closes(15));
        bed.Opportunity("d: 16th", At(16, 9, 0), Closes(16));
        bed.Opportunity("e: blank");
    }

    [TestMethod]
    [Conformance("Queries", "Day conditions on a user-local column follow the user's time zone", Certainty.Documented, "Microsoft Learn, Behavior and format of the date and time column")]
    [DataRow("on", "2026-06-15", "b|c")]
    [DataRow("on-or-before", "2026-06-15", "a|b|c")]
    [DataRow("on-or-after", "2026-06-15", "b|c|d")]
    [DataRow("last-x-days", "1", "a|b")]
    [DataRow("next-x-days", "1", "c|d")]
    [DataRow("olderthan-x-days", "1", "")]
    public void Moment_ByDays_FollowsTheUsersZone(string op, string value, string expected) => Assert.AreEqual(expected, Letters(bed.Where("schedulefollowup_qualify", op, value)));

    [TestMethod]
    [Conformance("Queries", "Day conditions on a date-only column ignore time zones", Certainty.Documented, "Microsoft Learn, Behavior and format of the date and time column")]
    [DataRow("on", "2026-06-15", "b|c")]
    [DataRow("on-or-before", "2026-06-14", "a")]
    [DataRow("on-or-after", "2026-06-16", "d")]
    [DataRow("last-x-days", "1", "a|b|c")]
    [DataRow("next-x-days", "1", "b|c|d")]
    [DataRow("olderthan-x-days", "1", "")]
    [DataRow("eq", "2026-06-16", "d")]
    [DataRow("lt", "2026-06-15", "a")]
    public void CalendarDate_ByDays_IgnoresZones(string op, string value, string expected) => Assert.AreEqual(expected, Letters(bed.Where("estimatedclosedate", op, value)));

    [TestMethod]
    [Conformance("Queries", "A moment with an offset is compared as that moment", Certainty.Documented, "Microsoft Learn, FetchXml date values")]
    [DataRow("2026-06-15T00:30:00", "b|c|d")]
    [DataRow("2026-06-15T00:30:00Z", "c|d")]
    [DataRow("2026-06-15T00:30:00+03:00", "b|c|d")]
    public void Moment_Compared_ReadsTheZoneOfTheValue(string value, string expected) => Assert.AreEqual(expected, Letters(bed.Where("schedulefollowup_qualify", "ge", value)));

    private static (string Column, object Value) At(int day, int hour, int minute) =>
        ("schedulefollowup_qualify", new DateTime(2026, 6, day, hour, minute, 0, DateTimeKind.Utc));

    private static (string Column, object Value) Closes(int day) => ("estimatedclosedate", new DateTime(2026, 6, day, 0, 0, 0, DateTimeKind.Utc));

    private static string Letters(string names) =>
        string.Join("|", Array.ConvertAll(names.Split('|', StringSplitOptions.RemoveEmptyEntries), name => name[..1]));
}
