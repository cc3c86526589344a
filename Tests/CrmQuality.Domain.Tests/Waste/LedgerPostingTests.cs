using System;
using System.Linq;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Tests.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Domain.Tests.Waste;

[TestClass]
public sealed class LedgerPostingTests
{
    private const string Exposed = "+Exposure NotValidated 03-10";

    [TestMethod]
    public void Of_MeetingOnUnvalidated_PostsExposureWithItsDimensions()
    {
        var entry = new SomeLedger().Post(3, 11, SomeLedger.Subject()).Entries.Single();

        Assert.AreEqual((WasteType.Exposure, WasteReason.NotValidated, 305.60m, 4m), (entry.Type, entry.Reason, entry.Amount, entry.Hours));
        Assert.AreEqual((SomeLedger.MeetingDay, SomeMeeting.Rep, SomeMeeting.Opportunity), (entry.Day, entry.RepId, entry.SubjectId));
        Assert.AreEqual(("Food", "Fair", "BUDGET"), (entry.Segment, entry.Source, entry.FailedCriterion));
        Assert.AreEqual(new SomeMeeting().Build().Key + "-1", entry.Key);
    }

    [TestMethod]
    public void Of_Lost_TurnsExposureIntoSettledWaste()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(4, 20, SomeLedger.Lost(15));

        Assert.AreEqual(Exposed + ", -Exposure Lost 04-15, +SettledWaste Lost 04-15", ledger.Text);
        Assert.AreEqual((0m, 305.60m), (ledger.Exposure, ledger.SettledWaste));
    }

    [TestMethod]
    public void Of_Validated_TakesExposureBack() => Assert.AreEqual(
        Exposed + ", -Exposure Validated 04-02",
        new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(4, 3, SomeLedger.Subject(validatedOn: Day.Of(2025, 4, 2))).Text);

    [TestMethod]
    public void Of_Won_TakesExposureBack() => Assert.AreEqual(
        Exposed + ", -Exposure Won 04-02",
        new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(4, 3, SomeLedger.Subject(SubjectState.Won, Day.Of(2025, 4, 2))).Text);

    [TestMethod]
    public void Of_Reopened_TurnsSettledWasteIntoExposureAgain()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(4, 20, SomeLedger.Lost(15)).Post(5, 2, SomeLedger.Subject());

        StringAssert.EndsWith(ledger.Text, ", -SettledWaste NotValidated 05-02, +Exposure NotValidated 05-02");
        Assert.AreEqual((305.60m, 0m), (ledger.Exposure, ledger.SettledWaste));
    }

    [TestMethod]
    public void Of_Voided_IsExposedAgain()
    {
        var ledger = new SomeLedger()
            .Post(3, 10, SomeLedger.Subject())
            .Post(4, 3, SomeLedger.Subject(validatedOn: Day.Of(2025, 4, 2)))
            .Post(5, 9, SomeLedger.Subject(voidedOn: Day.Of(2025, 5, 7)));

        StringAssert.EndsWith(ledger.Text, ", -Exposure Validated 04-02, +Exposure NotValidated 05-07");
    }

    [TestMethod]
    public void Of_VoidedAfterLosing_IsSettledOnTheDayOfVoiding()
    {
        var ledger = new SomeLedger()
            .Post(3, 10, SomeLedger.Subject(validatedOn: Day.Of(2025, 3, 1)))
            .Post(5, 9, SomeLedger.Subject(SubjectState.Lost, Day.Of(2025, 4, 15), voidedOn: Day.Of(2025, 5, 7)));

        Assert.AreEqual("+SettledWaste Lost 05-07", ledger.Text);
    }

    [TestMethod]
    public void Of_NoShowOfAValidatedOne_IsSettledUntilTheMeetingIsCorrected()
    {
        var validated = SomeLedger.Subject(validatedOn: Day.Of(2025, 3, 1));
        var ledger = new SomeLedger().Post(3, 10, new SomeMeeting { Outcome = MeetingOutcome.NoShow }, validated);
        Assert.AreEqual("+SettledWaste NoShow 03-10", ledger.Text);

        ledger.Post(3, 14, new SomeMeeting(), validated);

        Assert.AreEqual("+SettledWaste NoShow 03-10, -SettledWaste Corrected 03-14", ledger.Text);
    }

    [TestMethod]
    public void Of_PurposeAddedAfterLosing_MovesTheReasonAndNoMoney()
    {
        var ledger = new SomeLedger()
            .Post(3, 10, new SomeMeeting { HasPurpose = false }, SomeLedger.Subject())
            .Post(4, 20, new SomeMeeting { HasPurpose = false }, SomeLedger.Lost(15))
            .Post(4, 25, SomeLedger.Lost(15));

        Assert.AreEqual("+SettledWaste NoPurpose 03-10, -SettledWaste Corrected 04-25, +SettledWaste Lost 04-25", ledger.Text);
        Assert.AreEqual(305.60m, ledger.SettledWaste);
    }

    [TestMethod]
    public void Of_CancelledAfterAll_TakesEverythingBack()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(3, 12, new SomeMeeting { Outcome = MeetingOutcome.Cancelled }, SomeLedger.Subject());

        Assert.AreEqual(Exposed + ", -Exposure Corrected 03-12", ledger.Text);
    }

    [TestMethod]
    public void Of_LongerMeeting_IsReversedAndPostedAnew()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(3, 12, new SomeMeeting { TravelHours = 2 }, SomeLedger.Subject());

        Assert.AreEqual(Exposed + ", -Exposure Corrected 03-12, +Exposure NotValidated 03-12", ledger.Text);
        Assert.AreEqual(370.60m, ledger.Exposure);
        Assert.AreEqual(ledger.Entries[0].Key, ledger.Entries[1].Reverses);
        StringAssert.EndsWith(ledger.Entries[1].Key, "-1R");
        StringAssert.EndsWith(ledger.Entries[2].Key, "-2");
    }

    [TestMethod]
    public void Of_DearerRateLater_KeepsTheFrozenAmount()
    {
        var dearer = new CostRate { Hourly = CurrencyAmount.OfBase(99), PerKilometre = CurrencyAmount.OfBase(1) };

        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(4, 20, new SomeMeeting(), SomeLedger.Lost(15), dearer);

        Assert.AreEqual((0m, 305.60m), (ledger.Exposure, ledger.SettledWaste));
    }

    [TestMethod]
    public void Of_RateMissingLater_KeepsTheFrozenAmountAndHours()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(4, 20, new SomeMeeting(), SomeLedger.Lost(15), new CostRate());

        Assert.AreEqual((305.60m, 4m, "4h 80km 0"), (ledger.SettledWaste, ledger.Entries[2].Hours, ledger.Entries[2].CostBasis));
        Assert.HasCount(3, ledger.Post(4, 21, new SomeMeeting(), SomeLedger.Lost(15), new CostRate()).Entries);
    }

    [TestMethod]
    public void Of_MeetingThatCannotBeCosted_IsNotPostedUntilItCan()
    {
        var ledger = new SomeLedger().Post(3, 10, new SomeMeeting { Attendees = 0 }, SomeLedger.Subject());
        Assert.IsEmpty(ledger.Entries);

        Assert.AreEqual(Exposed, ledger.Post(4, 1, SomeLedger.Subject()).Text);
    }

    [TestMethod]
    public void Of_MeetingThatCostsNothing_IsNotPosted() =>
        Assert.IsEmpty(new SomeLedger().Post(3, 10, new SomeMeeting(), SomeLedger.Subject(), new CostRate { Hourly = CurrencyAmount.OfBase(0), PerKilometre = CurrencyAmount.OfBase(0) }).Entries);

    [TestMethod]
    public void Of_Again_PostsNothing()
    {
        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(4, 20, SomeLedger.Lost(15));

        Assert.HasCount(3, ledger.Post(4, 21, SomeLedger.Lost(15)).Entries);
    }

    [TestMethod]
    public void Of_RetryAfterHalfOfIt_PostsTheRestUnderTheSameKey()
    {
        var whole = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(4, 20, SomeLedger.Lost(15));
        var half = new SomeLedger();
        half.Entries.AddRange(whole.Entries.Take(2));

        half.Post(4, 21, SomeLedger.Lost(15));

        CollectionAssert.AreEqual(whole.Entries.ConvertAll(entry => entry.Key), half.Entries.ConvertAll(entry => entry.Key));
        Assert.AreEqual(whole.Text, half.Text);
    }

    [TestMethod]
    public void Of_OtherSegmentLater_MovesTheCostThere()
    {
        var steel = new WasteSubject { Id = SomeMeeting.Opportunity, Segment = "Steel", Source = "Fair", FailedCriterion = "BUDGET" };

        var ledger = new SomeLedger().Post(3, 10, SomeLedger.Subject()).Post(3, 20, steel);

        Assert.AreEqual(Exposed + ", -Exposure Corrected 03-20, +Exposure NotValidated 03-20", ledger.Text);
        Assert.AreEqual("Steel 305.60, Food 0.00", string.Join(", ", WasteSums.By(ledger.Entries, WasteDimension.Segment).Select(line => FormattableString.Invariant($"{line.Key} {line.Exposure}"))));
    }

    [TestMethod]
    public void Of_SecondCopyOfOneMeeting_PostsNothing()
    {
        var first = new SomeMeeting { GlobalObjectId = "0400" };
        var second = new SomeMeeting { GlobalObjectId = "0400", Id = SomeMeeting.Opportunity };

        Assert.HasCount(1, new SomeLedger().Post(3, 10, first, SomeLedger.Subject()).Post(3, 10, second, SomeLedger.Subject()).Entries);
    }
}
