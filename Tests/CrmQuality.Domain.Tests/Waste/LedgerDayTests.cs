using System;
using System.Linq;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Tests.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;

namespace CrmQuality.Domain.Tests.Waste;

/// <summary>On which day of the organisation an entry counts, and what becomes of deleted meetings.</summary>
[TestClass]
public sealed class LedgerDayTests
{
    private static readonly OrganizationCalendar Helsinki = new(
    [
        new ZoneOffset(default, 120),
        new ZoneOffset(SomeMeeting.Utc(2025, 3, 30, 1), 180),
    ]);

    [TestMethod]
    [DataRow(2025, 3, 31, 20, 59, "2025-03-31")]
    [DataRow(2025, 3, 31, 21, 0, "2025-04-01")]
    [DataRow(2025, 2, 28, 21, 59, "2025-02-28")]
    [DataRow(2025, 2, 28, 22, 0, "2025-03-01")]
    [DataRow(2024, 2, 28, 22, 0, "2024-02-29")]
    public void Of_MeetingAtTheEndOfTheMonth_CountsOnTheOrganisationsDay(int year, int month, int day, int hour, int minute, string expected)
    {
        var meeting = new SomeMeeting { Start = SomeMeeting.Utc(year, month, day, hour, minute), Duration = TimeSpan.Zero };

        var entry = new SomeLedger { Calendar = Helsinki }.Post(4, 30, meeting, SomeLedger.Subject()).Entries.Single();

        Assert.AreEqual(expected, entry.Day.ToString());
    }

    [TestMethod]
    public void Of_MeetingPostedLate_CountsOnItsOwnDay() =>
        Assert.AreEqual("+Exposure NotValidated 03-10", new SomeLedger().Post(4, 1, SomeLedger.Subject()).Text);

    [TestMethod]
    public void Of_LostBeforeThePostingSawTheMeeting_CountsOnTheDayOfLosing() =>
        Assert.AreEqual("+SettledWaste Lost 04-15", new SomeLedger().Post(4, 20, SomeLedger.Lost(15)).Text);

    [TestMethod]
    public void Of_MeetingAfterLosing_CountsOnItsOwnDay() =>
        Assert.AreEqual("+SettledWaste Lost 03-10", new SomeLedger().Post(3, 20, SomeLedger.Subject(SubjectState.Lost, Day.Of(2025, 3, 1))).Text);

    [TestMethod]
    public void Of_LostOnADayBeforeTheMeetingWasPosted_CountsToday()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(4, 20, SomeLedger.Subject(SubjectState.Lost, Day.Of(2025, 3, 1)));

        StringAssert.EndsWith(ledger.Text, "+SettledWaste Lost 04-20");
    }

    [TestMethod]
    public void Of_DayOfClosingMissingOrToCome_CountsToday()
    {
        Assert.AreEqual("+SettledWaste Lost 04-20", new SomeLedger().Post(4, 20, SomeLedger.Subject(SubjectState.Lost)).Text);
        Assert.AreEqual("+SettledWaste Lost 04-20", new SomeLedger().Post(4, 20, SomeLedger.Lost(30)).Text);
    }

    [TestMethod]
    public void Of_ReopenedLongAfterAVoiding_CountsToday()
    {
        var ledger = new SomeLedger()
            .Post(3, 10, SomeLedger.Subject(voidedOn: Day.Of(2025, 3, 9)))
            .Post(4, 16, SomeLedger.Subject(SubjectState.Lost, Day.Of(2025, 4, 15), voidedOn: Day.Of(2025, 3, 9)))
            .Post(5, 2, SomeLedger.Subject(voidedOn: Day.Of(2025, 3, 9)));

        StringAssert.EndsWith(ledger.Text, "+Exposure NotValidated 05-02");
    }

    [TestMethod]
    public void Of_NoShowPostedAfterLosing_CountsOnItsOwnDay() => Assert.AreEqual(
        "+SettledWaste NoShow 03-10", new SomeLedger().Post(4, 20, new SomeMeeting { Outcome = MeetingOutcome.NoShow }, SomeLedger.Lost(15)).Text);

    [TestMethod]
    public void OfDeleted_CorrectedBefore_FollowsAtTheLastAmountWhateverTheOrderOfTheRows()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(3, 12, new SomeMeeting { TravelHours = 2 }, SomeLedger.Subject());
        ledger.Entries.Reverse();

        ledger.PostDeleted(4, 20, SomeLedger.Lost(15));

        Assert.AreEqual((0m, 370.60m), (ledger.Exposure, ledger.SettledWaste));
        StringAssert.EndsWith(ledger.Entries[4].Key, "-3");
    }

    [TestMethod]
    public void OfDeleted_NothingHappened_LeavesEverything()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject());

        Assert.HasCount(1, ledger.PostDeleted(3, 12, SomeLedger.Subject()).Entries);
        Assert.HasCount(1, ledger.PostDeleted(3, 12, null).Entries);
    }

    [TestMethod]
    public void OfDeleted_OpportunityLost_FollowsItAtTheFrozenAmount()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).PostDeleted(4, 20, SomeLedger.Lost(15));

        Assert.AreEqual("+Exposure NotValidated 03-10, -Exposure Lost 04-15, +SettledWaste Lost 04-15", ledger.Text);
        Assert.AreEqual(305.60m, ledger.SettledWaste);
        Assert.AreEqual(new SomeMeeting().Build().Key + "-2", ledger.Entries[2].Key);
        Assert.AreEqual(SomeMeeting.Rep, ledger.Entries[2].RepId);
    }

    [TestMethod]
    public void OfDeleted_NoShow_StandsForGood()
    {
        var ledger = new SomeLedger().Post(3, 10, new SomeMeeting { Outcome = MeetingOutcome.NoShow }, SomeLedger.Subject());

        Assert.HasCount(1, ledger.PostDeleted(4, 20, SomeLedger.Subject(SubjectState.Won, Day.Of(2025, 4, 15))).Entries);
    }

    [TestMethod]
    public void OfDeleted_NeverPosted_PostsNothing() => Assert.IsEmpty(new SomeLedger().PostDeleted(4, 20, SomeLedger.Lost(15)).Entries);
}
