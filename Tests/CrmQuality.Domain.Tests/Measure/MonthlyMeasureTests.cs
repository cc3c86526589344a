using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Measure;
using CrmQuality.Domain.Measure.Reporting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Measure;

[TestClass]
public sealed class MonthlyMeasureTests
{
    private static readonly Guid Ann = new("aaaaaaaa-0000-0000-0000-000000000001");
    private static readonly Guid Bo = new("bbbbbbbb-0000-0000-0000-000000000002");

    private static readonly OrganizationCalendar Helsinki = new([new ZoneOffset(default, 120), new ZoneOffset(new(2025, 3, 30, 1, 0, 0, DateTimeKind.Utc), 180)]);

    [TestMethod]
    public void Of_Voided_TakesOneOffInTheMonthOfVoiding() => AssertCounts(
        "2025-02 1 (0), 2025-04 -1 (1)",
        Credit(1, Ann, 2025, 2, 10), Voiding(1, 2025, 4, 1));

    [TestMethod]
    public void Of_VoidedAndValidatedAgain_IsCreditedAgain() => AssertCounts(
        "2025-02 0 (1), 2025-03 1 (0)",
        Credit(1, Ann, 2025, 2, 10), Voiding(1, 2025, 2, 20), Credit(1, Ann, 2025, 3, 5));

    [TestMethod]
    public void Of_VoidingOfAnotherRepsCredit_CountsAgainstTheOneCredited()
    {
        var lines = ValidatedPerMonth.Of([Credit(1, Ann, 2025, 2, 10), Voiding(1, 2025, 2, 20) with { UserId = Bo }]);

        Assert.AreEqual((Ann, 0, 1), (lines.Single().UserId, lines.Single().Count, lines.Single().Voided));
    }

    [TestMethod]
    public void Of_VoidingWithoutCreditOrTwice_CountsNothing() => AssertCounts(
        "2025-02 0 (1)",
        Voiding(1, 2025, 1, 5), Credit(1, Ann, 2025, 2, 10), Voiding(1, 2025, 2, 20), Voiding(1, 2025, 3, 20));

    [TestMethod]
    public void Of_VoidingOfATeamsOpportunity_CountsForTheTeamToo()
    {
        var line = ValidatedPerMonth.Of([Credit(1, Ann, 2025, 2, 10) with { IsForTeam = true }, Voiding(1, 2025, 2, 20), Credit(2, Ann, 2025, 2, 21)]).Single();

        Assert.AreEqual((1, 0), (line.Count, line.CountForTeam));
    }

    [TestMethod]
    public void Of_MergedOpportunities_KeepTheEarliestCredit()
    {
        var merged = new Dictionary<Guid, Guid> { [Id(2)] = Id(1), [Id(3)] = Id(2) };

        var line = ValidatedPerMonth.Of([Credit(1, Bo, 2025, 3, 1), Credit(3, Ann, 2025, 2, 1)], merged).Single();

        Assert.AreEqual((Ann, "2025-02", 1), (line.UserId, line.Month.ToString(), line.Count));
    }

    [TestMethod]
    public void Of_RingOfMerges_Ends() =>
        Assert.AreEqual(1, ValidatedPerMonth.Of([Credit(1, Ann, 2025, 2, 1)], new Dictionary<Guid, Guid> { [Id(1)] = Id(2), [Id(2)] = Id(1) }).Single().Count);

    [TestMethod]
    [DataRow(2025, 2, 28, 21, 59, "2025-02")]
    [DataRow(2025, 2, 28, 22, 0, "2025-03")]
    [DataRow(2025, 3, 31, 20, 59, "2025-03")]
    [DataRow(2025, 3, 31, 21, 0, "2025-04")]
    [DataRow(2024, 2, 29, 21, 59, "2024-02")]
    [DataRow(2024, 12, 31, 22, 0, "2025-01")]
    public void Of_LastEveningOfAMonth_BelongsToTheOrganisationsMonth(int year, int month, int day, int hour, int minute, string expected)
    {
        var on = Helsinki.DayOf(new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc));

        Assert.AreEqual(expected, ValidatedPerMonth.Of([new ValidationEvent(Id(1), Ann, on, false)]).Single().Month.ToString());
    }

    [TestMethod]
    public void MonthlyMeasure_Of_JoinsWhatARepDid()
    {
        var validated = ValidatedPerMonth.Of([Credit(1, Ann, 2025, 2, 10), Credit(2, Ann, 2025, 2, 11)]);
        RepDay[] firstMeetings = [On(Ann, 2, 1), On(Ann, 2, 2), On(Ann, 2, 3), On(Ann, 2, 28), On(Bo, 2, 1)];

        var lines = MonthlyMeasure.Of(validated, firstMeetings, [On(Bo, 1, 31)]);

        MonthlyMeasure[] expected = [new(Bo, new(2025, 1), 0, 0, 1), new(Ann, new(2025, 2), 2, 4, 0), new(Bo, new(2025, 2), 0, 1, 0)];
        CollectionAssert.AreEqual(expected, lines.ToArray());
        Assert.AreEqual((null, 0.5m, 0m), (lines[0].Yield, lines[1].Yield, lines[2].Yield));
    }

    [TestMethod]
    public void Voiding_Check_IsForSomebodyElseWithAReason()
    {
        var owner = new OpportunityOwner(OwnerKind.User, Ann);

        Assert.AreEqual(VoidingFlaw.None, Domain.Measure.Voiding.Check(Bo, owner, Ann, "Never met the customer"));
        Assert.AreEqual(VoidingFlaw.ByOwner, Domain.Measure.Voiding.Check(Ann, owner, Bo, "x"));
        Assert.AreEqual(VoidingFlaw.ByOwner, Domain.Measure.Voiding.Check(Bo, owner, Bo, "x"));
        Assert.AreEqual(VoidingFlaw.NotCredited, Domain.Measure.Voiding.Check(Bo, owner, null, "x"));
        Assert.AreEqual(VoidingFlaw.ReasonMissing, Domain.Measure.Voiding.Check(Bo, owner, Ann, " "));
        Assert.AreEqual(VoidingFlaw.ReasonMissing, Domain.Measure.Voiding.Check(Bo, owner, Ann, null));
    }

    private static void AssertCounts(string expected, params ValidationEvent[] events) => Assert.AreEqual(
        expected, string.Join(", ", ValidatedPerMonth.Of(Enumerable.Reverse(events)).Select(line => $"{line.Month} {line.Count} ({line.Voided})")));

    private static RepDay On(Guid rep, int month, int day) => new(rep, Day.Of(2025, month, day));

    private static ValidationEvent Credit(int opportunity, Guid user, int year, int month, int day) => new(Id(opportunity), user, Day.Of(year, month, day), false);

    private static ValidationEvent Voiding(int opportunity, int year, int month, int day) => Credit(opportunity, Guid.Empty, year, month, day) with { IsVoiding = true };

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
