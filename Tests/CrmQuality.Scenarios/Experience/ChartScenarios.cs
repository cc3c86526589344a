using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Scenarios.Experience;

/// <summary>Each chart adds up what its view shows. Figures of opportunities are in the base currency, the weighted ones half the estimated ones.</summary>
[TestClass]
public sealed class ChartScenarios
{
    private static readonly Dictionary<(string Table, string Chart, string View), string[]> Expected = new()
    {
        [("opportunity", "Weighted revenue by verdict", "Open pipeline, verdict in force")] = ["0 = 45", "1 = 350", "2 = 1750", "3 = 1100", "4 = 250", "5 = 550", "none = 40"],
        [("opportunity", "Weighted revenue by closing month", "Counts in the forecast, next 12 months")] = ["6 / 1 = 350", "7 / 3 = 500", "8 / 3 = 600", "8 / 4 = 250"],
        [("opportunity", "Weighted revenue by closing month", "Does not count in the forecast, next 12 months")] = ["6 / 2 = 50", "6 / 5 = 550", "7 / 2 = 1700", "7 / 3 = 1000"],
        [("opportunity", "Weighted revenue by forecast category", "Open pipeline, verdict in force")] =
            ["1 / 1 = 350", "1 / 3 = 600", "1 / 4 = 250", "1 / 5 = 550", "2 / 2 = 1500", "3 / 3 = 500", "4 / 2 = 200", "none / 0 = 45", "none / 2 = 50", "none / none = 40"],
        [("opportunity", "Est. revenue by verdict", "Unvalidated in the forecast")] = ["0 = 90", "2 = 3100", "3 = 2000", "4 = 600", "5 = 1100", "none = 80"],
        [("opportunity", "New validated opportunities by rep and month", "Validated in the last twelve months")] = ["12 / Bo Rep = 1", "6 / Ann Rep = 2"],
        [("opportunity", "Opportunities by owner and verdict", "Expired")] = ["Ann Rep / 3 = 1", "Ann Rep / 4 = 1", "Bo Rep / 5 = 1"],
        [("opportunity", "Polite noes by reason", "Given up with a polite no, last 12 months")] = ["1 = 1"],
        [("crmq_pipelineevent", "What blocks most", "Refused attempts, last 90 days")] = ["FLOOR = 3"],
        [("crmq_pipelineevent", "Refused attempts by what was tried", "Refused attempts, last 90 days")] = ["0 / Ann Rep = 3"],
        [("crmq_pipelineevent", "Moved close dates by opportunity", "Close dates moved, last 90 days")] = ["lapsed = 1"],
        [("crmq_waiver", "Waivers by criterion", "Active waivers")] = ["one / 0 = 1", "one / 1 = 1", "two / 0 = 1"],
        [("crmq_attestation", "Answers by quality of the evidence", "Active attestations")] = ["0 = 2", "3 = 1"],
        [("crmq_wasteentry", "Waste by rep and month", "Settled waste, last 12 months")] = ["5 / Bo Rep = 50", "6 / Ann Rep = 100"],
        [("crmq_wasteentry", "Waste by reason", "Settled waste, last 12 months")] = ["1 = 100", "3 = 50"],
        [("crmq_wasteentry", "Waste by failed criterion", "Settled waste, last 12 months")] = ["FLOOR = 150"],
        [("crmq_meetingcheck", "Planned and unplanned meetings", "Meetings held, last 12 months")] = ["6 / False = 1", "6 / True = 2"],
        [("crmq_pipelinesnapshot", "Distortion: weighted pipeline by day and verdict", "Judged pipeline, last four weeks")] = ["14 / 2 = 100", "14 / 3 = 300"],
        [("crmq_salestarget", "Targets by attainability", "Targets of this period")] = ["1 = 1", "3 = 1"],
        [("crmq_salestarget", "Utilisation by rep", "Targets of this period")] = ["Ann Rep = 257", "Bo Rep = 60"],
    };

    public static IEnumerable<object[]> Cases => Expected.Keys.Select(key => new object[] { key.Table, key.Chart, key.View });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Chart_OfAView_AddsUpItsRows(string table, string chart, string view)
    {
        var drawn = SolutionScreens.Charts.Single(one => one.Table == table && one.Name == chart);

        string[] bars = drawn.Bars(SamplePipeline.Shared.Administrator, SolutionScreens.View(table, view));

        CollectionAssert.AreEqual(Expected[(table, chart, view)], bars, string.Join(", ", bars));
    }

    [TestMethod]
    public void Charts_EveryOne_HasItsExpectedBars()
    {
        string[] drawn = [.. Expected.Keys.Select(key => $"{key.Table}: {key.Chart}").Distinct()];

        CollectionAssert.AreEquivalent(SolutionScreens.Charts.Select(chart => $"{chart.Table}: {chart.Name}").ToArray(), drawn);
    }
}
