using System;
using System.Linq;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Measure.Reporting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Measure;

[TestClass]
public sealed class ValidatedPerMonthTests
{
    private static readonly Guid Ann = new("aaaaaaaa-0000-0000-0000-000000000001");
    private static readonly Guid Bo = new("bbbbbbbb-0000-0000-0000-000000000002");

    [TestMethod]
    public void Of_CreditsOverTwoMonths_CountsPerRepAndMonth()
    {
        var counts = ValidatedPerMonth.Of(
        [
            Credit(1, Bo, Day.Of(2024, 3, 1)),
            Credit(2, Ann, Day.Of(2024, 2, 1)),
            Credit(3, Ann, Day.Of(2024, 2, 29)),
            Credit(4, Ann, Day.Of(2024, 3, 31)) with { IsForTeam = true },
        ]);

        ValidatedPerMonth[] expected = [new(Ann, new(2024, 2), 2, 0), new(Ann, new(2024, 3), 1, 1), new(Bo, new(2024, 3), 1, 0)];
        CollectionAssert.AreEqual(expected, counts.ToArray());
    }

    [TestMethod]
    public void Of_OpportunityTwice_CountsItsEarliestOnly()
    {
        var counts = ValidatedPerMonth.Of([Credit(1, Bo, Day.Of(2024, 3, 1)), Credit(1, Ann, Day.Of(2024, 2, 1))]);

        CollectionAssert.AreEqual(new ValidatedPerMonth[] { new(Ann, new(2024, 2), 1, 0) }, counts.ToArray());
    }

    [TestMethod]
    public void Of_NoCredits_IsEmpty() => Assert.IsEmpty(ValidatedPerMonth.Of([]));

    [TestMethod]
    public void Month_OfLeapDay_IsFebruary() => Assert.AreEqual("2024-02", Month.Of(Day.Of(2024, 2, 29)).ToString());

    private static ValidationEvent Credit(byte opportunity, Guid user, Day on) =>
        new(new Guid(opportunity, 0, 0, new byte[8]), user, on, false);
}
