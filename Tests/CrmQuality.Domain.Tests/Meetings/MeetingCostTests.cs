using System;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Meetings;

[TestClass]
public sealed class MeetingCostTests
{
    [TestMethod]
    public void Of_WorkedExample_GivesItsFigures()
    {
        var cost = MeetingCost.Of(new SomeMeeting().Build(), SomeMeeting.Rate);

        Assert.AreEqual(305.60m, cost.Amount);
        Assert.AreEqual(4m, cost.Hours);
        Assert.AreEqual(MeetingFlaw.None, cost.Flaw);
    }

    [TestMethod]
    public void Of_ThreeAttendees_TriplesTheHoursAndNotTheDrive()
    {
        var cost = MeetingCost.Of(new SomeMeeting { Attendees = 3 }.Build(), SomeMeeting.Rate);

        Assert.AreEqual((3 * 260m) + 45.60m, cost.Amount);
        Assert.AreEqual(12m, cost.Hours);
    }

    [TestMethod]
    public void Of_ForeignExpenses_AreDividedByTheirRate()
    {
        var cost = MeetingCost.Of(new SomeMeeting { Expenses = new CurrencyAmount(110, 1.1m) }.Build(), SomeMeeting.Rate);

        Assert.AreEqual(405.60m, cost.Amount);
    }

    [TestMethod]
    public void Of_ForeignHourlyRate_IsDividedByItsRate()
    {
        var rate = new CostRate { Hourly = new CurrencyAmount(71.5m, 1.1m), PerKilometre = CurrencyAmount.OfBase(0.57m) };

        Assert.AreEqual(305.60m, MeetingCost.Of(new SomeMeeting().Build(), rate).Amount);
    }

    [TestMethod]
    [DataRow(2, "21.67")]
    [DataRow(0, "22")]
    [DataRow(4, "21.6667")]
    [DataRow(7, "21.67")]
    public void Of_TwentyMinutes_RoundsOnceToTheDecimalsOfTheCurrency(int decimals, string expected)
    {
        var meeting = Short(TimeSpan.FromMinutes(20));

        var cost = MeetingCost.Of(meeting, new CostRate { Hourly = CurrencyAmount.OfBase(65), Decimals = decimals });

        Assert.AreEqual(expected, cost.Amount!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.AreEqual(0.3333m, cost.Hours);
    }

    [TestMethod]
    public void Of_HalfACent_IsRoundedAwayFromZero() =>
        Assert.AreEqual(0.13m, MeetingCost.Of(Short(TimeSpan.FromMinutes(15)), new CostRate { Hourly = CurrencyAmount.OfBase(0.5m) }).Amount);

    [TestMethod]
    public void Of_NightTheClocksChange_CountsTheHoursThatPassed()
    {
        var helsinki = new OrganizationCalendar([new ZoneOffset(default, 120), new ZoneOffset(SomeMeeting.Utc(2025, 3, 30, 1), 180)]);
        var (start, end) = (helsinki.ToUtc(new DateTime(2025, 3, 30, 2, 0, 0)), helsinki.ToUtc(new DateTime(2025, 3, 30, 5, 0, 0)));

        Assert.AreEqual(2m, MeetingCost.Of(Short(end - start), SomeMeeting.Rate).Hours);
    }

    [TestMethod]
    public void Of_NoKilometres_NeedsNoRateForThem() =>
        Assert.AreEqual(65m, MeetingCost.Of(Short(TimeSpan.FromHours(1)), new CostRate { Hourly = CurrencyAmount.OfBase(65) }).Amount);

    [TestMethod]
    public void Of_LengthOfNothing_CostsWhatIsAroundIt() =>
        Assert.AreEqual(0m, MeetingCost.Of(Short(TimeSpan.Zero), SomeMeeting.Rate).Amount);

    [TestMethod]
    public void Of_UnconfirmedMeeting_CostsWhatAHeldOneDoes() =>
        Assert.AreEqual(305.60m, MeetingCost.Of(new SomeMeeting { Outcome = MeetingOutcome.Unconfirmed }.Build(), SomeMeeting.Rate).Amount);

    [TestMethod]
    public void Basis_OtherRate_StaysTheSame()
    {
        var meeting = new SomeMeeting().Build();

        var bases = (MeetingCost.Of(meeting, SomeMeeting.Rate).Basis, MeetingCost.Of(meeting, new CostRate { Hourly = CurrencyAmount.OfBase(99), PerKilometre = CurrencyAmount.OfBase(1) }).Basis);

        Assert.AreEqual("4h 80km 0", bases.Item1);
        Assert.AreEqual(bases.Item1, bases.Item2);
        Assert.AreNotEqual(bases.Item1, MeetingCost.Of(new SomeMeeting { TravelHours = 2 }.Build(), SomeMeeting.Rate).Basis);
    }

    private static MeetingFacts Short(TimeSpan duration) =>
        new SomeMeeting { Duration = duration, PreparationHours = 0, TravelHours = 0, FollowUpHours = 0, Kilometres = 0 }.Build();
}
