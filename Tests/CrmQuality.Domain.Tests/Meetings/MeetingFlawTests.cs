using System;
using CrmQuality.Domain.Meetings;

namespace CrmQuality.Domain.Tests.Meetings;

[TestClass]
public sealed class MeetingFlawTests
{
    [TestMethod]
    [DataRow(-0.1, MeetingFlaw.EndsBeforeStart)]
    [DataRow(24.0, MeetingFlaw.None)]
    [DataRow(24.1, MeetingFlaw.TooLong)]
    public void Of_Duration_IsWithinADay(double hours, MeetingFlaw expected) =>
        AssertFlaw(expected, new SomeMeeting { Duration = TimeSpan.FromHours(hours) });

    [TestMethod]
    [DataRow(-0.01, MeetingFlaw.HoursOutOfRange)]
    [DataRow(0.0, MeetingFlaw.None)]
    [DataRow(100.0, MeetingFlaw.None)]
    [DataRow(100.01, MeetingFlaw.HoursOutOfRange)]
    public void Of_HoursAround_AreWithinTheirLimit(double hours, MeetingFlaw expected)
    {
        AssertFlaw(expected, new SomeMeeting { PreparationHours = (decimal)hours });
        AssertFlaw(expected, new SomeMeeting { TravelHours = (decimal)hours });
        AssertFlaw(expected, new SomeMeeting { FollowUpHours = (decimal)hours });
    }

    [TestMethod]
    [DataRow(-1, MeetingFlaw.AttendeesOutOfRange)]
    [DataRow(0, MeetingFlaw.AttendeesOutOfRange)]
    [DataRow(100, MeetingFlaw.None)]
    [DataRow(101, MeetingFlaw.AttendeesOutOfRange)]
    public void Of_Attendees_AreAtLeastOne(int attendees, MeetingFlaw expected) => AssertFlaw(expected, new SomeMeeting { Attendees = attendees });

    [TestMethod]
    [DataRow(-1, MeetingFlaw.DistanceOutOfRange)]
    [DataRow(40_000, MeetingFlaw.None)]
    [DataRow(40_001, MeetingFlaw.DistanceOutOfRange)]
    public void Of_Distance_IsAtMostOnceAroundTheEarth(int kilometres, MeetingFlaw expected) =>
        AssertFlaw(expected, new SomeMeeting { Kilometres = kilometres });

    [TestMethod]
    [DataRow(-1, MeetingFlaw.ExpensesOutOfRange)]
    [DataRow(1_000_000, MeetingFlaw.None)]
    [DataRow(1_000_001, MeetingFlaw.ExpensesOutOfRange)]
    public void Of_Expenses_AreWithinTheirLimit(int expenses, MeetingFlaw expected) =>
        AssertFlaw(expected, new SomeMeeting { Expenses = CurrencyAmount.OfBase(expenses) });

    [TestMethod]
    public void Of_ExpensesWithoutCurrency_AreNotGuessed()
    {
        AssertFlaw(MeetingFlaw.CurrencyMissing, new SomeMeeting { Expenses = new CurrencyAmount(10, null) });
        AssertFlaw(MeetingFlaw.CurrencyMissing, new SomeMeeting { Expenses = new CurrencyAmount(10, 0) });
        AssertFlaw(MeetingFlaw.CurrencyMissing, new SomeMeeting { Expenses = new CurrencyAmount(10, -1) });
        AssertFlaw(MeetingFlaw.None, new SomeMeeting { Expenses = new CurrencyAmount(0, null) });
    }

    [TestMethod]
    public void Of_MissingRate_IsNamed()
    {
        AssertFlaw(MeetingFlaw.RateMissing, (CostRate?)null);
        AssertFlaw(MeetingFlaw.RateMissing, new CostRate { PerKilometre = CurrencyAmount.OfBase(1) });
        AssertFlaw(MeetingFlaw.RateMissing, new CostRate { Hourly = CurrencyAmount.OfBase(65) });
    }

    [TestMethod]
    public void Of_RateWithoutCurrency_IsNamed()
    {
        AssertFlaw(MeetingFlaw.CurrencyMissing, new CostRate { Hourly = new CurrencyAmount(65, null), PerKilometre = CurrencyAmount.OfBase(1) });
        AssertFlaw(MeetingFlaw.CurrencyMissing, new CostRate { Hourly = CurrencyAmount.OfBase(65), PerKilometre = new CurrencyAmount(1, null) });
    }

    [TestMethod]
    public void Of_RateOutOfRange_IsNamed()
    {
        AssertFlaw(MeetingFlaw.RateOutOfRange, new CostRate { Hourly = CurrencyAmount.OfBase(-1), PerKilometre = CurrencyAmount.OfBase(1) });
        AssertFlaw(MeetingFlaw.RateOutOfRange, new CostRate { Hourly = CurrencyAmount.OfBase(65), PerKilometre = CurrencyAmount.OfBase(1_000_001) });
        AssertFlaw(MeetingFlaw.None, new CostRate { Hourly = CurrencyAmount.OfBase(0), PerKilometre = CurrencyAmount.OfBase(0) });
    }

    [TestMethod]
    public void InBase_AmountNoPlatformHolds_DoesNotOverflow()
    {
        Assert.IsGreaterThan(MeetingLimits.Money, new CurrencyAmount(decimal.MaxValue, 0.0000000001m).InBase!.Value);
        Assert.IsNull(new CurrencyAmount(1, 0.00000000001m).InBase);
    }

    private static void AssertFlaw(MeetingFlaw expected, SomeMeeting meeting) => AssertFlaw(expected, MeetingCost.Of(meeting.Build(), SomeMeeting.Rate));

    private static void AssertFlaw(MeetingFlaw expected, CostRate? rate) => AssertFlaw(expected, MeetingCost.Of(new SomeMeeting().Build(), rate));

    private static void AssertFlaw(MeetingFlaw expected, MeetingCost cost)
    {
        Assert.AreEqual(expected, cost.Flaw);
        Assert.AreEqual(expected == MeetingFlaw.None, cost.Amount is not null);
    }
}
