using System.IO;
using System.Text.Json;
using CrmQuality.Cli.Reporting;

namespace CrmQuality.Tools.Tests.Reporting;

[TestClass]
public sealed class ReportJsonTests
{
    [TestMethod]
    public void Write_Report_GivesOneObjectWithEveryFigure()
    {
        using var json = Write(SomeReport.Create());

        var root = json.RootElement;
        Assert.AreEqual("6 3 1 2", $"{root.GetProperty("read")} {root.GetProperty("saved")} {root.GetProperty("refused")} {root.GetProperty("rejectedRows")}");
        Assert.AreEqual(
            """{"validated":2,"waived":0,"unvalidated":0,"expired":1,"outOfScope":0,"notEvaluated":0}""",
            JsonSerializer.Serialize(root.GetProperty("verdicts")));
        Assert.AreEqual(
            """{"raw":1500.00,"clean":null,"cleanRange":[500.00,1500.00],"distortion":0.666667,"overstatement":null}""",
            JsonSerializer.Serialize(root.GetProperty("forecast")));
        Assert.AreEqual(
            """[{"rep":"Helen Ward","month":"2024-12","validated":1},{"rep":"Helen Ward","month":"2025-03","validated":12}]""",
            JsonSerializer.Serialize(root.GetProperty("validatedPerRepPerMonth")));
        Assert.AreEqual(0, root.GetProperty("serviceCallsPerSave").GetDouble());
        Assert.AreEqual(1.2, root.GetProperty("seconds").GetDouble(), 0.051);
        Assert.AreEqual(100, root.GetProperty("peakMemoryMB").GetDouble());
    }

    [TestMethod]
    public void Write_EnoughHistory_HasNoRange()
    {
        using var json = Write(SomeReport.Create() with { Forecast = SomeReport.Forecast(10) });

        var forecast = json.RootElement.GetProperty("forecast");
        Assert.AreEqual(JsonValueKind.Null, forecast.GetProperty("cleanRange").ValueKind);
        Assert.AreEqual(1300, forecast.GetProperty("clean").GetDecimal());
        Assert.AreEqual(200, forecast.GetProperty("overstatement").GetDecimal());
    }

    private static JsonDocument Write(DemoReport report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        return JsonDocument.Parse(stream.ToArray());
    }
}
