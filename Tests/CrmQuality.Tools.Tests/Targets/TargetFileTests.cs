using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Targets;

namespace CrmQuality.Tools.Tests.Targets;

[TestClass]
public sealed class TargetFileTests : IDisposable
{
    private const string Good = """
        { "targets": [
          { "rep": "Helen Ward", "from": "2025-01-01", "to": "2025-03-31", "deals": 4, "validatedAfter": 1,
            "stages": [
              { "name": "Qualify", "probability": 0.4 },
              { "name": "Develop", "probability": 0.5, "meetingsPerEntry": 1.5 },
              { "probability": 0.6, "meetingsPerEntry": 2 },
              { "name": "Close", "probability": 5e-1 } ],
            "workdays": 66, "hoursPerDay": 7.5, "sellingShare": 0.45, "hoursPerMeeting": 4 },
          { "rep": "Helen Ward", "from": "2025-04-01", "to": "2025-06-30", "deals": 1,
            "stages": [ { "probability": 1 } ],
            "workdays": 60, "absence": 5, "hoursPerDay": 7.5, "sellingShare": 0.45, "hoursOwed": 10, "hoursPerMeeting": 4 } ] }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Read_GoodFile_GivesEveryTarget()
    {
        var targets = TargetFile.Read(folder.Write("t.targets.json", Good));

        Assert.AreEqual("Qualify Develop Stage 3 Close", string.Join(" ", targets[0].StageNames));
        Assert.AreEqual((4, 7.5m, true), (targets[0].Target.Deals, targets[0].Target.HoursPerDay, targets[0].KnowsValidation));
        Assert.AreEqual((5m, 10m, false), (targets[1].Target.AbsenceDays, targets[1].Target.HoursOwed, targets[1].KnowsValidation));
        Assert.AreEqual("2025-04-01", targets[1].Period!.Value.First.ToString());
    }

    [TestMethod]
    public void Json_OfAFile_HasRepAndPeriodWithTheFigures()
    {
        using var stream = new MemoryStream();

        TargetJson.Write(TargetFile.Read(folder.Write("t.targets.json", Good)), stream);

        var first = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("targets")[0];
        Assert.AreEqual("Helen Ward 2025-01-01 2025-03-31 67 27", string.Join(" ", new[] { "rep", "from", "to", "requiredFirstMeetings", "requiredValidated" }.Select(name => first.GetProperty(name).ToString())));
    }

    [TestMethod]
    [DataRow("2025-04-01", "2025-03-31", "line 9, target of Helen Ward: this rep has another target in an overlapping period, and both would count on the same hours; part the periods or join the targets")]
    [DataRow("2025-06-30", "2025-03-01", "line 9, target of Helen Ward: the period ends before it begins; exchange 'from' and 'to', or mend them")]
    [DataRow("\"2025-01-01\"", "\"1.1.2025\"", "line 2, target of Helen Ward: 'from' is '1.1.2025'; a date such as 2025-01-01 is expected")]
    [DataRow("\"deals\": 4", "\"deals\": 4.5", "line 2, target of Helen Ward: 'deals' is 4.5; a whole number is expected")]
    [DataRow("\"deals\": 4, ", "", "line 2, target of Helen Ward: 0 deals cannot be judged; give a whole number from 1 to 1000")]
    [DataRow("\"probability\": 0.6, ", "", "line 6, stage 3 of Helen Ward: 'probability' is missing; give it a number")]
    [DataRow("\"probability\": 0.6", "\"probability\": \"0.6\"", "line 6, stage 3 of Helen Ward: 'probability' must be a number")]
    [DataRow("\"probability\": 0.6", "\"probability\": 60", "line 3, target of Helen Ward: a probability must lie from 0 to 1; write 40 % as 0.4")]
    [DataRow("\"absence\": 5", "\"absense\": 5", "line 11, target of Helen Ward: 'absense' is not known here. Did you mean 'absence'? Known are rep, stages, deals, validatedAfter, workdays, absence, hoursPerDay, sellingShare, hoursOwed, hoursPerMeeting, from, to")]
    public void Read_BadFile_NamesLineAndReason(string found, string instead, string expected)
    {
        var file = folder.Write("t.targets.json", Good.Replace(found, instead, StringComparison.Ordinal));

        Assert.AreEqual($"{file}, {expected}", Assert.ThrowsExactly<UnusableInputException>(() => TargetFile.Read(file)).Message);
    }

    [TestMethod]
    [DataRow("{ }")]
    [DataRow("{ \"targets\": [] }")]
    public void Read_NoTarget_IsRefused(string text)
    {
        var file = folder.Write("t.targets.json", text);

        Assert.AreEqual($"{file}, line 1, targets: 'targets' names no target; at least one is expected", Assert.ThrowsExactly<UnusableInputException>(() => TargetFile.Read(file)).Message);
    }
}
