using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class SlippageTests
{
    private static readonly ForecastPeriod Quarter = new(Day.Of(2024, 4, 1), Day.Of(2024, 6, 30));
    private static readonly Day Inside = Day.Of(2024, 6, 30);
    private static readonly Day Outside = Day.Of(2024, 7, 1);

    [TestMethod]
    public void Of_ChangesInThePeriod_CountWhatLeftIt()
    {
        OpenOpportunity[] opening = [Due("stays", 100), Due("out", 200), Due("back", 400), Due("cleared", 800), Due("later", 1600, Outside), Due("forward", 3200)];
        CloseDateChange[] changes =
        [
            Change("out", Inside, Outside), Change("back", Inside, Outside), Change("back", Outside, Inside), Change("cleared", Inside, null),
            Change("later", Outside, Inside), Change("forward", Inside, Day.Of(2024, 3, 31)), Change("stranger", Inside, Outside),
            Change("stays", Inside, Outside) with { On = Outside },
        ];

        Assert.AreEqual(new Slippage(OpeningValue: 4700, SlippedValue: 4200, Count: 5, SlippedCount: 3), Slippage.Of(opening, changes, Quarter));
    }

    [TestMethod]
    public void Rate_OfAQuarter_IsByValue()
    {
        Assert.AreEqual(0.25m, new Slippage(400, 100, 2, 1).Rate);
        Assert.IsNull(Slippage.Of([], [], Quarter).Rate);
    }

    [TestMethod]
    public void Pushes_MovesLater_AreCounted()
    {
        var pushes = Slippage.Pushes([Change("a", Inside, Outside), Change("a", Outside, Outside.Plus(9)), Change("a", Outside, Inside), Change("b", null, Inside), Change("b", Inside, null)]);

        Assert.AreEqual("a 2", string.Join(", ", pushes.Select(one => $"{one.Key} {one.Value}")));
    }

    [TestMethod]
    public void Coverage_Of_CountsValidatedValueUnweighted()
    {
        OpenOpportunity[] open = [Some.Opportunity(300, 10, Verdict.Validated), Some.Opportunity(500, 90, Verdict.Waived), Some.Opportunity(500, 90, Verdict.Unvalidated)];

        var coverage = PipelineCoverage.Of(open, 100, 0.25m);

        Assert.AreEqual((3m, 4m, false), (coverage.Coverage, coverage.Needed, coverage.IsEnough));
        Assert.IsTrue(PipelineCoverage.Of(open, 75, 0.25m).IsEnough);
    }

    [TestMethod]
    public void Coverage_NothingToDivideBy_IsDefined()
    {
        var reached = PipelineCoverage.Of([], 0, 0.25m);
        var noHistory = PipelineCoverage.Of([], 100, null);

        Assert.AreEqual((null, true), (reached.Coverage, reached.IsEnough));
        Assert.AreEqual((0m, null, null), (noHistory.Coverage, noHistory.Needed, noHistory.IsEnough));
        Assert.IsNull(PipelineCoverage.Of([], 100, 0).Needed);
    }

    private static OpenOpportunity Due(string key, decimal value, Day? on = null) =>
        Some.Opportunity(value, 50, Verdict.Validated) with { Key = key, EstimatedCloseDate = on ?? Inside };

    private static CloseDateChange Change(string key, Day? from, Day? to) => new(key, Day.Of(2024, 5, 2), from, to);
}
