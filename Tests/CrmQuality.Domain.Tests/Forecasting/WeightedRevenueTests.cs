using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class WeightedRevenueTests
{
    [TestMethod]
    public void Of_ValueAndProbability_IsTheirProduct() => Assert.AreEqual(61.725m, WeightedRevenue.Of(123.45m, 50));

    [TestMethod]
    public void Of_ProbabilityOfZero_IsZero() => Assert.AreEqual(0m, WeightedRevenue.Of(500m, 0));

    [TestMethod]
    public void Of_BlankProbability_IsBlank() => Assert.IsNull(WeightedRevenue.Of(500m, null));

    [TestMethod]
    public void Of_BlankRevenue_IsBlank() => Assert.IsNull(WeightedRevenue.Of(null, 50));
}
