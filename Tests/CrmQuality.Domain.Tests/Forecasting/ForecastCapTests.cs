using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class ForecastCapTests
{
    [TestMethod]
    [DataRow(ForecastCategory.Committed, ForecastCategory.Omitted, ForecastCategory.Omitted)]
    [DataRow(ForecastCategory.Committed, ForecastCategory.Pipeline, ForecastCategory.Pipeline)]
    [DataRow(ForecastCategory.Committed, ForecastCategory.BestCase, ForecastCategory.BestCase)]
    [DataRow(ForecastCategory.BestCase, ForecastCategory.Committed, ForecastCategory.BestCase)]
    [DataRow(ForecastCategory.Pipeline, ForecastCategory.BestCase, ForecastCategory.Pipeline)]
    [DataRow(ForecastCategory.Omitted, ForecastCategory.Pipeline, ForecastCategory.Omitted)]
    [DataRow(ForecastCategory.Pipeline, ForecastCategory.Omitted, ForecastCategory.Omitted)]
    public void Written_OwnAndCap_IsTheLessFirm(ForecastCategory own, ForecastCategory cap, ForecastCategory expected) =>
        Assert.AreEqual(expected, ForecastCap.Written(own, cap));

    [TestMethod]
    public void Written_NoCap_IsOwn() =>
        Assert.AreEqual(ForecastCategory.Committed, ForecastCap.Written(ForecastCategory.Committed, null));

    [TestMethod]
    [DataRow(ForecastCategory.Won)]
    [DataRow(ForecastCategory.Lost)]
    [DataRow((ForecastCategory)0)]
    public void Written_WonLostOrUnknown_IsLeftAlone(ForecastCategory own)
    {
        Assert.IsNull(ForecastCap.Written(own, ForecastCategory.Omitted));
        Assert.IsNull(ForecastCap.Written(own, null));
    }

    [TestMethod]
    public void Stricter_TwoCaps_IsTheLessFirm() =>
        Assert.AreEqual(ForecastCategory.Omitted, ForecastCap.Stricter(ForecastCategory.Pipeline, ForecastCategory.Omitted));

    [TestMethod]
    public void Stricter_OneCap_IsThatCap()
    {
        Assert.AreEqual(ForecastCategory.Pipeline, ForecastCap.Stricter(null, ForecastCategory.Pipeline));
        Assert.AreEqual(ForecastCategory.Pipeline, ForecastCap.Stricter(ForecastCategory.Pipeline, null));
        Assert.IsNull(ForecastCap.Stricter(null, null));
    }
}
