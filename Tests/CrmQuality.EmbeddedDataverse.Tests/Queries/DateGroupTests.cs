using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

[TestClass]
public sealed class DateGroupTests
{
    private readonly QueryBed bed = new();

    [TestMethod]
    [Conformance("Queries", "Dates group by day of the month, week of the year (weeks begin on Sunday, the first on 1 January), month, quarter and year.", Certainty.Documented, Sources.Aggregate + " (its example: 25 March 2023 is in week 12, 27 August in week 35)")]
    [DataRow("day", "25|27")]
    [DataRow("week", "12|35")]
    [DataRow("month", "3|8")]
    [DataRow("quarter", "1|3")]
    [DataRow("year", "2023")]
    public void Group_ByPartOfADate_IsThatOfTheExample(string part, string expected)
    {
        bed.Opportunity("a", ("estimatedclosedate", new DateTime(2023, 3, 25, 0, 0, 0, DateTimeKind.Utc)));
        bed.Opportunity("b", ("estimatedclosedate", new DateTime(2023, 8, 27, 0, 0, 0, DateTimeKind.Utc)));

        Assert.AreEqual(expected, Grouped("estimatedclosedate", $"dategrouping='{part}'"));
    }

    [TestMethod]
    [Conformance("Queries", "Parts of moments are those of the user's time zone, with usertimezone false those of UTC.", Certainty.Documented, Sources.Aggregate)]
    [DataRow("", "1")]
    [DataRow("usertimezone='false'", "31")]
    public void Group_ByDayOfAMoment_FollowsTheUsersZone(string zone, string expected)
    {
        bed.Opportunity("late in May", ("schedulefollowup_qualify", new DateTime(2026, 5, 31, 22, 0, 0, DateTimeKind.Utc)));

        Assert.AreEqual(expected, Grouped("schedulefollowup_qualify", $"dategrouping='day' {zone}"));
    }

    [TestMethod]
    [NotOfDataverse("what is not there is refused by name")]
    [DataRow("fiscal-period")]
    [DataRow("fiscal-year")]
    [DataRow("decade")]
    public void Group_ByAPartNotSupported_IsRefusedByName(string part) =>
        FaultAssert.Throws(-2147217126, () => Grouped("estimatedclosedate", $"dategrouping='{part}'"), part);

    private string Grouped(string column, string how) => string.Join('|', bed.Fetch(
        $"<fetch aggregate='true'><entity name='opportunity'><attribute name='{column}' alias='part' groupby='true' {how}/><order alias='part'/></entity></fetch>")
        .Entities.Select(row => row.GetAttributeValue<AliasedValue>("part").Value));
}
