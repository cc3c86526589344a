#if NET
using System;
using System.Linq;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Tests.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;
using CrmQuality.Domain.Waste.Reporting;
using CsCheck;

namespace CrmQuality.Domain.Tests.Waste;

/// <summary>What holds for every course of events, not only for the worked ones.</summary>
[TestClass]
public sealed class LedgerProperties
{
    private const string Seed = "0000KrmQua11";

    private static readonly string[] Texts = ["", "Food", "Steel"];

    /// <summary>A meeting and its opportunity at some moment: whatever can be the case.</summary>
    private static readonly Gen<(SomeMeeting Meeting, WasteSubject Subject)> AnyCase = Gen.Select(
        Gen.Enum<MeetingOutcome>(), Gen.Bool, Gen.Int[0, 3], Gen.Enum<SubjectState>(), Gen.Int[-1, 40], Gen.Select(Gen.Int[-1, 40], Gen.Int[0, 2], Gen.Int[0, 2]),
        (outcome, hasPurpose, travel, state, closed, other) => (
            new SomeMeeting { Outcome = outcome, HasPurpose = hasPurpose, TravelHours = travel, RepId = new Guid(other.Item2, 0, 0, new byte[8]) },
            new WasteSubject
            {
                State = state,
                ClosedOn = DayOf(closed),
                ValidatedOn = other.Item1 % 3 == 0 ? DayOf(other.Item1) : null,
                VoidedOn = other.Item1 % 3 == 1 ? DayOf(other.Item1) : null,
                Segment = Texts[other.Item2],
                FailedCriterion = Texts[other.Item3],
            }));

    [TestMethod]
    public void Of_AnyCourseOfEvents_EndsWhereTheLastFactsSay() =>
        Gen.Select(AnyCase.Array[0, 8], AnyCase).Sample(
            (before, last) =>
            {
                var longWay = Replay([.. before, last]);

                var direct = Replay([last]);

                Assert.AreEqual(direct.Exposure, longWay.Exposure);
                Assert.AreEqual(direct.SettledWaste, longWay.SettledWaste);
                Assert.AreEqual(Hours(direct), Hours(longWay));
            },
            seed: Seed);

    [TestMethod]
    public void Of_CommitsInAnyOrder_EndTheSame() =>
        Gen.Select(AnyCase.Array[1, 6], AnyCase, Gen.Int[0, 1000]).Sample(
            (commits, last, shuffle) =>
            {
                var random = new Random(shuffle);
                var shuffled = commits.OrderBy(_ => random.Next()).ToArray();

                var (one, other) = (Replay([.. commits, last]), Replay([.. shuffled, last, last]));

                foreach (var dimension in Enum.GetValues<WasteDimension>().Where(dimension => dimension != WasteDimension.Month))
                {
                    CollectionAssert.AreEqual(Standing(one, dimension), Standing(other, dimension));
                }
            },
            seed: Seed);

    [TestMethod]
    public void Of_AnyCourse_LeavesAtMostOneEntryStandingAndEveryKeyOnce() =>
        AnyCase.Array[0, 8].Sample(
            course =>
            {
                var ledger = Replay(course);

                var reversed = ledger.Entries.Where(entry => entry.Reverses is not null).Select(entry => entry.Reverses).ToHashSet();
                Assert.IsLessThanOrEqualTo(1, ledger.Entries.Count(entry => entry.Reverses is null && !reversed.Contains(entry.Key)));
                Assert.HasCount(ledger.Entries.Count, ledger.Entries.Select(entry => entry.Key).ToHashSet());
            },
            seed: Seed);

    [TestMethod]
    public void Of_ValidatedAtLast_RestoresEverySumToTheCent() =>
        AnyCase.Array[0, 8].Sample(
            course =>
            {
                var ledger = Replay(course);
                ledger.Post(12, 31, new SomeMeeting(), SomeLedger.Subject(validatedOn: Day.Of(2025, 12, 30)));

                foreach (var dimension in Enum.GetValues<WasteDimension>().Where(dimension => dimension != WasteDimension.Month))
                {
                    Assert.IsTrue(WasteSums.By(ledger.Entries, dimension).All(line => line is { Exposure: 0, SettledWaste: 0, ExposureHours: 0, WasteHours: 0, ExposedMeetings: 0, WastedMeetings: 0 }));
                }
            },
            seed: Seed);

    [TestMethod]
    public void By_AnyDimension_AddsUpToTheTotal() =>
        Gen.Select(AnyCase.Array[0, 8], Gen.Enum<WasteDimension>(), Gen.Enum<PersonView>()).Sample(
            (course, dimension, persons) =>
            {
                var entries = Replay(course).Entries;

                var lines = WasteSums.By(entries, dimension, persons);

                var total = WasteSums.Total(entries);
                Assert.AreEqual(total.Exposure, lines.Sum(line => line.Exposure));
                Assert.AreEqual(total.SettledWaste, lines.Sum(line => line.SettledWaste));
                Assert.AreEqual(total.WasteHours + total.ExposureHours, lines.Sum(line => line.WasteHours + line.ExposureHours));
                Assert.AreEqual(total.WastedMeetings + total.ExposedMeetings, lines.Sum(line => line.WastedMeetings + line.ExposedMeetings));
            },
            seed: Seed);

    /// <summary>Posts after each of the cases, a day apart; the rows come back in another order each time.</summary>
    private static SomeLedger Replay((SomeMeeting Meeting, WasteSubject Subject)[] cases)
    {
        var ledger = new SomeLedger();
        for (var i = 0; i < cases.Length; i++)
        {
            ledger.Post(5, 1 + i, cases[i].Meeting, cases[i].Subject);
            ledger.Entries.Reverse();
        }

        return ledger;
    }

    private static WasteLine[] Standing(SomeLedger ledger, WasteDimension dimension) =>
        [.. WasteSums.By(ledger.Entries, dimension).Where(line => line.ExposedMeetings + line.WastedMeetings > 0)];

    private static decimal Hours(SomeLedger ledger) => ledger.Entries.Sum(entry => entry.Hours);

    private static Day? DayOf(int number) => number < 0 ? null : SomeLedger.MeetingDay.Plus(number);
}
#endif
