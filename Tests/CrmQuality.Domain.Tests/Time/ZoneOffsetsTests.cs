using System;
using System.Linq;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Time;

[TestClass]
public sealed class ZoneOffsetsTests
{
    private static readonly ZoneChange LastSundayOfMarch = new(3, 5, 0, new TimeSpan(3, 0, 0));
    private static readonly ZoneChange LastSundayOfOctober = new(10, 5, 0, new TimeSpan(4, 0, 0));

    [TestMethod]
    public void Of_NoRule_IsUtc() => Assert.AreEqual("0", Offsets());

    [TestMethod]
    public void Of_RuleWithoutDaylightTime_IsOneOffset() => Assert.AreEqual("330", Offsets(new ZoneRule(new DateTime(1980, 1, 1), -330, -390)));

    [TestMethod]
    public void Of_YearlyChanges_AlternateAtTheirMoments() =>
        Assert.AreEqual("120, 2025-03-30 01:00 180, 2025-10-26 01:00 120, 2026-03-29 01:00 180, 2026-10-25 01:00 120", Offsets(Helsinki(1980)));

    [TestMethod]
    public void Of_SouthOfTheEquator_BeginsInDaylightTime() => Assert.AreEqual(
        "660, 2025-04-05 16:00 600, 2025-10-04 16:00 660, 2026-04-04 16:00 600, 2026-10-03 16:00 660",
        Offsets(new ZoneRule(new DateTime(1980, 1, 1), -600, -660) { ToStandard = new ZoneChange(4, 1, 0, new TimeSpan(3, 0, 0)), ToDaylight = new ZoneChange(10, 1, 0, new TimeSpan(2, 0, 0)) }));

    [TestMethod]
    public void Of_RuleThatBeginsWithinAYear_HoldsFromThatMomentOn() => Assert.AreEqual(
        "120, 2025-03-30 01:00 180, 2025-08-31 21:00 240",
        Offsets(Helsinki(1980), new ZoneRule(new DateTime(2025, 9, 1), -240, -300)));

    [TestMethod]
    public void Of_RulesInAnyOrder_AreTakenByTheirBeginning() => Assert.AreEqual(
        "60, 2025-12-31 23:00 120, 2026-03-29 01:00 180, 2026-10-25 01:00 120",
        Offsets(Helsinki(2026), new ZoneRule(new DateTime(1980, 1, 1), -60, -120)));

    private static ZoneRule Helsinki(int year) => new(new DateTime(year, 1, 1), -120, -180) { ToStandard = LastSundayOfOctober, ToDaylight = LastSundayOfMarch };

    private static string Offsets(params ZoneRule[] rules) => string.Join(", ", ZoneOffsets.Of(rules, 2025, 2026)
        .Select((offset, place) => place == 0 ? $"{offset.Minutes}" : $"{offset.FromUtc:yyyy-MM-dd HH:mm} {offset.Minutes}"));
}
