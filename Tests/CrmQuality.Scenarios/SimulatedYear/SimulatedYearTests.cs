using System;
using System.Diagnostics;
using System.Linq;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Targets.Reporting;

namespace CrmQuality.Scenarios.SimulatedYear;

/// <summary>A year of a sales organisation through the plug-ins as they ship: whom the reports name, and whether the ledger is right to the cent.</summary>
[TestClass]
public sealed class SimulatedYearTests
{
    private const int Seed = 20250101;
    private const int Exposure = 0;
    private const int Settled = 1;

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public void Year_Small_NamesExactlyThoseWhoLoosened() => Check(new YearPlan(6, 150, 900, Seed));

    [TestMethod]
    [TestCategory("Long")]
    [Timeout(3_600_000)]
    public void Year_Full_NamesExactlyThoseWhoLoosened() => Check(new YearPlan(20, 5_000, 30_000, Seed));

    [TestMethod]
    public void Year_MoreMeetings_HasTheSameMeasure()
    {
        var (few, many) = (Played(new YearPlan(2, 40, 40, Seed)), Played(new YearPlan(2, 40, 200, Seed)));

        Assert.AreEqual(Measure(few), Measure(many));
        Assert.AreNotEqual("", Measure(few));
    }

    private void Check(YearPlan plan)
    {
        var watch = Stopwatch.StartNew();
        var year = Played(plan);
        var reports = new YearReports(year.Service);
        var pressure = reports.Pressure();
        TestContext.WriteLine($"{plan.Reps} reps, {plan.Opportunities.Count} opportunities, {plan.Meetings.Count} meetings: {watch.Elapsed.TotalSeconds:0} s, {GC.GetTotalMemory(true) >> 20} MiB held, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB at most.");

        CollectionAssert.AreEquivalent(year.Reps.Where((_, rep) => YearPlan.Loosens(rep)).ToArray(), pressure.Where(rep => rep.Value.Meetings.IsAlert).Select(rep => rep.Key).ToArray());
        Assert.IsTrue(year.Reps.Select((id, rep) => (id, rep)).All(one => pressure[one.id].Verdict == (YearPlan.Loosens(one.rep) ? AttainabilityVerdict.Unattainable : AttainabilityVerdict.Attainable)));
        Assert.IsGreaterThan(0, TargetPressure.Drift(pressure.Values)!.Value);
        AssertBalances(year, reports, plan, Exposure);
        AssertBalances(year, reports, plan, Settled);
        Assert.AreEqual(Planned(plan), Measure(year));
    }

    private static PlayedYear Played(YearPlan plan)
    {
        var year = new PlayedYear(plan);
        year.Play();
        return year;
    }

    private static void AssertBalances(PlayedYear year, YearReports reports, YearPlan plan, int balance)
    {
        var (posted, counted) = (reports.Balances(balance), YearRecount.Balances(plan, balance));
        for (var rep = 0; rep < plan.Reps; rep++)
        {
            Assert.AreEqual(counted[rep], posted.TryGetValue(year.Reps[rep], out var sum) ? sum : 0, $"rep {rep}, balance {balance}");
        }

        Assert.IsGreaterThan(0, counted.Sum());
    }

    private static string Measure(PlayedYear year) => string.Join("\n", new YearReports(year.Service).Measure()
        .Select(line => $"{line.Month} {year.Reps.ToList().IndexOf(line.UserId):00} {line.Count}")
        .Order(StringComparer.Ordinal));

    private static string Planned(YearPlan plan) => string.Join("\n", plan.Opportunities
        .Where(one => one.ValidatedOn < YearPlan.End)
        .GroupBy(one => $"{one.ValidatedOn:yyyy-MM} {one.Rep:00}")
        .Select(group => $"{group.Key} {group.Count()}")
        .Order(StringComparer.Ordinal));
}
