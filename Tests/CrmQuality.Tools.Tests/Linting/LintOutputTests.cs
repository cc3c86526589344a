using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Reporting;
using CrmQuality.Packer.Linting;
using Spectre.Console;

namespace CrmQuality.Tools.Tests.Linting;

/// <summary>What <c>crmquality lint</c> prints.</summary>
[TestClass]
public sealed class LintOutputTests
{
    [TestMethod]
    [DataRow(80)]
    [DataRow(160)]
    public void Print_AnyWidth_StaysWithinIt(int width)
    {
        string[] lines = Print(SomeLint.Create(), width).Split('\n');

        Assert.IsTrue(lines.All(line => line.Length <= width), lines.MaxBy(line => line.Length));
    }

    [TestMethod]
    public void Print_Findings_NameCheckPlaceFaultAndRemedy()
    {
        string text = Print(SomeLint.Create(), 200);

        Assert.Contains("SdkMessageProcessingSteps/a.xml:12, <Rank> of <SdkMessageProcessingStep Name=\"[a]\">", text);
        Assert.Contains("it is '0', expected a number from 1.", text);
        Assert.Contains("CQ0705 Rank of a step: Write a rank.\n", text);
        Assert.Contains("plugin.dll ", text);
    }

    [TestMethod]
    public void Print_Skipped_AreListedWithTheirReasonAndNotCountedAsPassed()
    {
        string text = Print(SomeLint.Create(), 200);

        Assert.Contains("CQ0201, CQ0202: no folder of Microsoft's schemas was given (--schemas)\n", text);
        Assert.EndsWith("2 findings: of 5 checks 2 passed, 1 found something, 2 were skipped\n", text);
    }

    [TestMethod]
    public void Print_ManySkipped_AreCounted() => Assert.Contains("40 checks: no folder", Print(SomeLint.Unreadable(), 80));

    [TestMethod]
    public void Print_Clean_HasNoTable()
    {
        string text = Print(SomeLint.Clean(), 80);

        Assert.DoesNotContain("Findings", text);
        Assert.EndsWith("0 findings: of 2 checks 1 passed, 0 found something, 1 were skipped\n", text);
    }

    [TestMethod]
    public void Json_Report_HasFindingsSkippedAndPassed()
    {
        using var output = new MemoryStream();
        LintJson.Write(SomeLint.Create(), output);

        using var json = JsonDocument.Parse(output.ToArray());
        JsonElement[] findings = [.. json.RootElement.GetProperty("findings").EnumerateArray()];
        Assert.AreEqual("solution", json.RootElement.GetProperty("subject").GetString());
        Assert.AreEqual("CQ0705", findings[0].GetProperty("check").GetString());
        Assert.AreEqual("SdkMessageProcessingSteps/a.xml", findings[0].GetProperty("file").GetString());
        Assert.AreEqual(12, findings[0].GetProperty("line").GetInt32());
        Assert.AreEqual("Write a rank.", findings[0].GetProperty("remedy").GetString());
        Assert.AreEqual(JsonValueKind.Null, findings[1].GetProperty("line").ValueKind);
        Assert.AreEqual("CQ0201 CQ0202", string.Join(' ', json.RootElement.GetProperty("skipped").EnumerateArray().Select(check => check.GetProperty("check").GetString())));
        Assert.IsTrue(json.RootElement.GetProperty("skipped").EnumerateArray().All(check => check.GetProperty("reason").GetString()!.Contains("--schemas", StringComparison.Ordinal)));
        Assert.AreEqual("CQ0101 CQ0102", string.Join(' ', json.RootElement.GetProperty("passed").EnumerateArray().Select(check => check.GetString())));
    }

    private static string Print(LintReport report, int width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        LintPrinter.Print(report, console);
        return output.ToString();
    }
}
