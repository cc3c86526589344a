#if NET
using System;
using System.Linq;
using CrmQuality.Domain.Targets;
using CsCheck;

namespace CrmQuality.Domain.Tests.Targets;

/// <summary>What holds for every target, not only for the worked one.</summary>
[TestClass]
public sealed class TargetProperties
{
    private const string Seed = "0000KrmQua11";

    private static readonly Gen<int> Deals = Gen.Int[1, 60];
    private static readonly Gen<int[]> PerCents = Gen.Int[1, 100].Array[1, 5];
    private static readonly Gen<decimal> Hours = Gen.Int[0, 1800].Select(tenths => tenths / 10m);
    private static readonly Gen<decimal> Anything = Gen.OneOf(Gen.Decimal, Gen.OneOfConst(decimal.MinValue, decimal.MaxValue, -1, 0, 0.0000000001m, 1, 50));

    [TestMethod]
    public void Of_BetterOddsInAStage_NeverMakesItHarder() =>
        Gen.Select(Deals, PerCents, Gen.Int[0, 4], Gen.Int[0, 99], Hours).Sample(
            (deals, perCents, place, more, hours) =>
            {
                var better = perCents.ToArray();
                better[place % better.Length] = Math.Min(100, better[place % better.Length] + more);

                var (low, high) = (Judge(deals, perCents, hours), Judge(deals, better, hours));

                Assert.IsTrue(high.RequiredFirstMeetings <= low.RequiredFirstMeetings);
                Assert.IsTrue(high.AllMeetings <= low.AllMeetings);
                Assert.IsTrue(high.MeetingsForEightyPercent <= low.MeetingsForEightyPercent);
                Assert.IsTrue(high.RequiredValidated <= low.RequiredValidated);
                Assert.IsTrue(high.AttainableDeals >= low.AttainableDeals);
                Assert.IsTrue(high.Verdict <= low.Verdict);
            },
            seed: Seed);

    [TestMethod]
    public void Of_MoreHours_NeverMakesItHarder() =>
        Gen.Select(Deals, PerCents, Hours, Hours).Sample(
            (deals, perCents, hours, more) =>
            {
                var (few, many) = (Judge(deals, perCents, hours), Judge(deals, perCents, hours + more));

                Assert.IsTrue(many.Capacity >= few.Capacity);
                Assert.IsTrue(few.Utilisation is null || many.Utilisation <= few.Utilisation);
                Assert.IsTrue(many.AttainableDeals >= few.AttainableDeals);
                Assert.IsTrue(many.Verdict <= few.Verdict);
                Assert.IsTrue(many.ChanceInTheTimeThereIs >= few.ChanceInTheTimeThereIs - 1e-9);
            },
            seed: Seed);

    [TestMethod]
    public void Of_HigherTarget_NeverMakesItEasier() =>
        Gen.Select(Deals, Deals, PerCents, Hours).Sample(
            (deals, more, perCents, hours) =>
            {
                var (few, many) = (Judge(deals, perCents, hours), Judge(deals + more, perCents, hours));

                Assert.IsTrue(many.RequiredFirstMeetings >= few.RequiredFirstMeetings);
                Assert.IsTrue(many.MeetingsForEightyPercent >= few.MeetingsForEightyPercent);
                Assert.IsTrue(few.Utilisation is null || many.Utilisation >= few.Utilisation);
                Assert.IsTrue(many.Verdict >= few.Verdict);
            },
            seed: Seed);

    [TestMethod]
    public void Tries_Any_AreTheFewestThatDo() =>
        Gen.Select(Deals, Gen.Int[1, 99], Gen.Int[1, 99]).Sample(
            (deals, chance, wanted) =>
            {
                var tries = HitProbability.Tries(deals, chance / 100.0, wanted / 100.0)!.Value;

                Assert.IsGreaterThanOrEqualTo(wanted / 100.0, HitProbability.Of(deals, tries, chance / 100.0));
                Assert.IsLessThan(wanted / 100.0, HitProbability.Of(deals, tries - 1, chance / 100.0));
            },
            seed: Seed);

    [TestMethod]
    public void Shrunk_Any_LiesBetweenOwnAndTeam() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[1, 50], Gen.Int[0, 100]).Sample(
            (successes, cases, team) =>
            {
                var own = Math.Min(successes, cases) / (decimal)cases;

                var shrunk = ShrunkProbability.Of(successes, cases, team / 100m)!.Value;

                Assert.IsTrue(Math.Min(own, team / 100m) - 0.0000001m <= shrunk && shrunk <= Math.Max(own, team / 100m) + 0.0000001m);
            },
            seed: Seed);

    [TestMethod]
    public void Of_AnyFiguresAtAll_GivesAVerdictOrAFlaw() =>
        Gen.Select(Gen.Int[-2, 1002], Gen.Select(Anything, Anything).Array[0, 5], Gen.Int[-1, 6], Anything.Array[6]).Sample(
            (deals, stages, before, figures) =>
            {
                var result = new SomeTarget
                {
                    Deals = deals,
                    Stages = [.. stages.Select(stage => new TargetStage(stage.Item1, stage.Item2))],
                    StagesBeforeValidation = before,
                    Workdays = figures[0],
                    AbsenceDays = figures[1],
                    HoursPerDay = figures[2],
                    SellingShare = figures[3],
                    HoursOwed = figures[4],
                    HoursPerMeeting = figures[5],
                }.Judge();

                Assert.AreNotEqual(result.Flaw == TargetFlaw.None, result.Verdict == AttainabilityVerdict.NotJudged);
                Assert.IsTrue(result is { HitChance: >= 0 and <= 1, ChanceInTheTimeThereIs: >= 0 and <= 1, AttainableDeals: >= 0, UtilisationForEightyPercent: null or >= 0 });
                Assert.AreEqual(result.AllMeetings is null, result.RequiredFirstMeetings is null || result.RequiredValidated is null);
            },
            seed: Seed);

    private static Attainability Judge(int deals, int[] perCents, decimal hours) => new SomeTarget
    {
        Deals = deals,
        Stages = [.. perCents.Select(perCent => new TargetStage((20 + perCent * 0.8m) / 100m, 1.5m))],
        Workdays = hours,
        HoursPerDay = 1,
        SellingShare = 1,
        HoursPerMeeting = 1.5m,
    }.Judge();
}
#endif
