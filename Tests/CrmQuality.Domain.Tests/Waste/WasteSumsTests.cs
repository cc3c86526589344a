using System;
using System.Linq;
using CrmQuality.Domain.Tests.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Domain.Tests.Waste;

[TestClass]
public sealed class WasteSumsTests
{
    private static readonly Guid Bo = new("aaaaaaaa-0000-0000-0000-000000000002");
    private static readonly Guid Cy = new("aaaaaaaa-0000-0000-0000-000000000003");

    /// <summary>Ann wasted 305.60 in April, Bo is exposed with as much, Cy's exposure of March was validated in April.</summary>
    private static readonly WasteEntry[] Entries =
    [
        .. new SomeLedger().Post(3, 10, Of(1, SomeMeeting.Rep), SomeLedger.Subject()).Post(4, 20, Of(1, SomeMeeting.Rep), SomeLedger.Lost(15)).Entries,
        .. new SomeLedger().Post(3, 10, Of(2, Bo), new WasteSubject { Segment = "Steel" }).Entries,
        .. new SomeLedger().Post(3, 10, Of(3, Cy), SomeLedger.Subject()).Post(4, 20, Of(3, Cy), SomeLedger.Subject(validatedOn: Day.Of(2025, 4, 2))).Entries,
    ];

    [TestMethod]
    public void Total_OfTheLedger_NetsReversals() => Assert.AreEqual(new WasteLine("", 305.60m, 305.60m, 4, 4, 1, 1), WasteSums.Total(Entries));

    [TestMethod]
    public void By_Rep_PutsTheMostWastefulFirst()
    {
        var lines = WasteSums.By(Entries, WasteDimension.Rep);

        Assert.AreEqual(new WasteLine(SomeMeeting.Rep.ToString("D"), 0, 305.60m, 0, 4, 0, 1), lines[0]);
        Assert.AreEqual(new WasteLine(Bo.ToString("D"), 305.60m, 0, 4, 0, 1, 0), lines[1]);
        Assert.AreEqual(new WasteLine(Cy.ToString("D"), 0, 0, 0, 0, 0, 0), lines[2]);
    }

    [TestMethod]
    public void By_RepAnonymous_NumbersThemAndNamesNobody() => Assert.AreEqual(
        "1 305.60, 2 0, 3 0",
        string.Join(", ", WasteSums.By(Entries, WasteDimension.Rep, PersonView.Anonymous).Select(line => FormattableString.Invariant($"{line.Key} {line.SettledWaste}"))));

    [TestMethod]
    public void By_TwoRepsAnonymous_IsOneLine()
    {
        var two = Entries.Where(entry => entry.RepId != Cy).ToArray();

        Assert.AreEqual(WasteSums.Total(two), WasteSums.By(two, WasteDimension.Rep, PersonView.Anonymous).Single());
    }

    [TestMethod]
    public void By_RepOff_IsOneLine() => Assert.AreEqual(WasteSums.Total(Entries), WasteSums.By(Entries, WasteDimension.Rep, PersonView.Off).Single());

    [TestMethod]
    public void By_PersonView_LeavesOtherDimensionsAlone() =>
        Assert.HasCount(2, WasteSums.By(Entries, WasteDimension.Segment, PersonView.Off));

    [TestMethod]
    public void By_Month_IsInTheOrderOfMonths() => CollectionAssert.AreEqual(
        new WasteLine[] { new("2025-03", 916.80m, 0, 12, 0, 3, 0), new("2025-04", -611.20m, 305.60m, -8, 4, -2, 1) },
        WasteSums.By(Entries, WasteDimension.Month).ToArray());

    [TestMethod]
    public void By_Reason_PutsAReversalWhereItsEntryStood() => CollectionAssert.AreEqual(
        new WasteLine[] { new("Lost", 0, 305.60m, 0, 4, 0, 1), new("NotValidated", 305.60m, 0, 4, 0, 1, 0) },
        WasteSums.By(Entries, WasteDimension.Reason).ToArray());

    [TestMethod]
    public void By_NothingThere_KeepsABlankLine() =>
        CollectionAssert.AreEquivalent(new[] { "BUDGET", "" }, WasteSums.By(Entries, WasteDimension.FailedCriterion).Select(line => line.Key).ToArray());

    [TestMethod]
    public void By_TeamAndSubject_AreTheirIdentifiers()
    {
        WasteEntry[] entries = [new() { Key = "a-1", TeamId = Bo, SubjectId = Cy, Amount = 1 }, new() { Key = "b-1", SubjectId = Cy, Amount = 2 }];

        Assert.AreEqual(", " + Bo, string.Join(", ", WasteSums.By(entries, WasteDimension.Team).Select(line => line.Key)));
        Assert.AreEqual(Cy.ToString(), WasteSums.By(entries, WasteDimension.Subject).Single().Key);
    }

    [TestMethod]
    [DataRow(WasteDimension.Rep)]
    [DataRow(WasteDimension.Month)]
    public void By_EmptyLedger_IsEmpty(WasteDimension dimension) => Assert.IsEmpty(WasteSums.By([], dimension, PersonView.Off));

    private static SomeMeeting Of(int number, Guid rep) => new() { Id = new Guid(number, 0, 0, new byte[8]), RepId = rep };
}
