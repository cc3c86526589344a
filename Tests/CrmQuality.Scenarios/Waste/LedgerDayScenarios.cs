using System;
using CrmQuality.Scenarios.Meetings;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Waste;

/// <summary>Entries stand on the organisation's days, whatever the day is in UTC.</summary>
[TestClass]
public sealed class LedgerDayScenarios
{
    [TestMethod]
    [DataRow("2025-01-31T21:59:00Z", "2025-01-31", DisplayName = "a minute before the month ends in Helsinki")]
    [DataRow("2025-01-31T22:00:00Z", "2025-02-01", DisplayName = "the month has ended in Helsinki, not in UTC")]
    [DataRow("2024-02-29T21:30:00Z", "2024-02-29", DisplayName = "leap day")]
    [DataRow("2024-02-29T22:30:00Z", "2024-03-01", DisplayName = "the leap day is over in Helsinki")]
    [DataRow("2025-03-29T22:30:00Z", "2025-03-30", DisplayName = "the night in which summer time begins")]
    [DataRow("2025-03-30T21:30:00Z", "2025-03-31", DisplayName = "the first evening of summer time")]
    [DataRow("2025-10-25T21:30:00Z", "2025-10-26", DisplayName = "the night in which summer time ends")]
    [DataRow("2025-10-26T21:30:00Z", "2025-10-26", DisplayName = "the first evening of winter time")]
    public void Day_OfAMeeting_IsTheOneItEndedOn(string end, string expected)
    {
        var ended = DateTime.Parse(end, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
        var organization = Helsinki(ended.AddDays(1));

        organization.MeetingAbout(organization.Opportunity(500), change: meeting =>
        {
            meeting["scheduledstart"] = ended.AddHours(-1);
            meeting["scheduledend"] = ended;
            meeting["crmq_outcome"] = new OptionSetValue(284610002);
        });

        Assert.AreEqual(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), organization.Entries()[0].GetAttributeValue<DateTime>("crmq_day"));
    }

    [TestMethod]
    public void Cost_AcrossTheChangeOfTheClocks_CountsTheHoursThatPassed()
    {
        var organization = Helsinki(new DateTime(2025, 10, 27, 10, 0, 0, DateTimeKind.Utc));

        organization.MeetingAbout(organization.Opportunity(), change: meeting =>
        {
            meeting["scheduledstart"] = new DateTime(2025, 10, 25, 23, 0, 0, DateTimeKind.Utc);
            meeting["scheduledend"] = new DateTime(2025, 10, 26, 2, 0, 0, DateTimeKind.Utc);
        });

        Assert.AreEqual("exposure not validated 240.00", organization.Ledger());
    }

    [TestMethod]
    public void Validated_OnTheLastEveningOfAMonth_IsReversedInThatMonth()
    {
        var organization = Helsinki(new DateTime(2025, 1, 31, 12, 0, 0, DateTimeKind.Utc));
        var opportunity = organization.Opportunity();
        organization.MeetingAbout(opportunity);
        organization.Now = new DateTime(2025, 1, 31, 21, 59, 0, DateTimeKind.Utc);
        organization.Service.Update(new Entity("opportunity", opportunity) { ["estimatedvalue"] = new Money(500) });
        organization.Now = new DateTime(2025, 2, 1, 8, 0, 0, DateTimeKind.Utc);

        organization.Drain();

        Assert.AreEqual(new DateTime(2025, 1, 31), organization.Entries()[1].GetAttributeValue<DateTime>("crmq_day"));
    }

    private static MeetingOrganization Helsinki(DateTime now) => new(new EmbeddedOrganizationOptions { Start = now, TimeZoneId = "Europe/Helsinki" });
}
