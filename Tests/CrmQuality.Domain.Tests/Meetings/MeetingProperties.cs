#if NET
using System;
using CrmQuality.Domain.Meetings;
using CsCheck;

namespace CrmQuality.Domain.Tests.Meetings;

/// <summary>What holds for every meeting, not only for the worked ones.</summary>
[TestClass]
public sealed class MeetingProperties
{
    private const string Seed = "0000KrmQua11";

    private static readonly Gen<decimal> Hours = Gen.Int[0, 4000].Select(quarters => quarters / 40m);
    private static readonly Gen<decimal> Anything = Gen.OneOf(Gen.Decimal, Gen.OneOfConst(decimal.MinValue, decimal.MaxValue, -1, 0, 0.0000000001m, 1_000_000));

    [TestMethod]
    public void Of_MoreOfAnything_NeverCostsLess() =>
        Gen.Select(Hours, Hours, Gen.Int[1, 50], Gen.Int[0, 20_000], Gen.Int[0, 500], Gen.Int[0, 4]).Sample(
            (hours, more, attendees, kilometres, rate, which) =>
            {
                var less = Cost(hours, attendees, kilometres, rate);

                var dearer = which switch
                {
                    0 => Cost(Math.Min(100, hours + more), attendees, kilometres, rate),
                    1 => Cost(hours, attendees + 1, kilometres, rate),
                    2 => Cost(hours, attendees, kilometres + 1, rate),
                    _ => Cost(hours, attendees, kilometres, rate + 1),
                };

                Assert.IsGreaterThanOrEqualTo(less, dearer);
            },
            seed: Seed);

    [TestMethod]
    public void Of_AnyFiguresAtAll_GivesAnAmountOrAFlaw() =>
        Gen.Select(Gen.DateTime, Gen.DateTime, Gen.Int, Gen.Select(Anything, Anything, Anything), Gen.Select(Anything, Anything)).Sample(
            (start, end, attendees, figures, money) =>
            {
                var meeting = new MeetingFacts
                {
                    Start = start,
                    End = end,
                    Attendees = attendees,
                    PreparationHours = figures.Item1,
                    TravelHours = figures.Item2,
                    Kilometres = figures.Item3,
                    Expenses = new CurrencyAmount(money.Item1, money.Item2),
                };

                var cost = MeetingCost.Of(meeting, new CostRate { Hourly = new CurrencyAmount(money.Item2, money.Item1), PerKilometre = CurrencyAmount.OfBase(money.Item1) });

                Assert.AreNotEqual(cost.Amount is null, cost.Flaw == MeetingFlaw.None);
            },
            seed: Seed);

    private static decimal Cost(decimal travel, int attendees, int kilometres, int rate)
    {
        var meeting = new SomeMeeting { TravelHours = travel, Attendees = attendees, Kilometres = kilometres }.Build();
        return MeetingCost.Of(meeting, new CostRate { Hourly = CurrencyAmount.OfBase(rate), PerKilometre = CurrencyAmount.OfBase(rate / 100m) }).Amount!.Value;
    }
}
#endif
