using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Waste;
using CrmQuality.Domain.Waste.Reporting;
using Spectre.Console;

namespace CrmQuality.Tools.Tests.Waste;

/// <summary>The shipped sample, printed and as JSON, and the arguments.</summary>
[TestClass]
public sealed class WasteOutputTests
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "meetings.csv");

    [TestMethod]
    public void Print_Sample_SaysTheSumsFirst()
    {
        var lines = Print(PersonView.Named).Split('\n');

        Assert.AreEqual("Waste of meetings.csv as of 2025-06-29, EUR", lines[0]);
        Assert.AreEqual("79 rows read = 78 meetings + 1 copy in other calendars + 0 rejected", lines[1]);
        CollectionAssert.Contains(lines, "Settled waste: 14,108 for 41 meetings:");
        CollectionAssert.Contains(lines, "Exposure: 4,712 for 10 meetings:");
    }

    [TestMethod]
    [DataRow(80)]
    [DataRow(120)]
    public void Print_AnyWidth_StaysWithinItAndBreaksNoTitle(int width)
    {
        var lines = Print(PersonView.Named, width).Split('\n');

        Assert.IsTrue(lines.All(line => line.Length <= width), lines.MaxBy(line => line.Length));
        Assert.AreEqual(6, lines.Count(line => line.Contains("Settled   Hours   Meetings   Exposure   Hours   Meetings", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow(PersonView.Named, true)]
    [DataRow(PersonView.Anonymous, false)]
    [DataRow(PersonView.Off, false)]
    public void Print_PersonView_DecidesWhetherNamesShow(PersonView persons, bool expected) =>
        Assert.AreEqual(expected, Print(persons).Contains("Ben Hartwell", StringComparison.Ordinal));

    [TestMethod]
    public void Json_Sample_AddsUpInEveryPart()
    {
        using var stream = new MemoryStream();

        WasteJson.Write(Run(PersonView.Named), stream);

        var root = JsonDocument.Parse(stream.ToArray()).RootElement;
        var total = root.GetProperty("total").GetProperty("settledWaste").GetDecimal();
        foreach (var part in (string[])["byRep", "bySource", "bySegment", "byCriterion", "byReason", "byMonth"])
        {
            Assert.AreEqual(total, root.GetProperty(part).EnumerateArray().Sum(line => line.GetProperty("settledWaste").GetDecimal()), part);
        }

        Assert.AreEqual("Eeva Tammisto", root.GetProperty("byRep")[0].GetProperty("key").GetString());
        Assert.AreEqual(188.13m, root.GetProperty("hours").GetProperty("wasted").GetDecimal());
    }

    [TestMethod]
    public void Arguments_Bad_AreAllNamed()
    {
        var problems = Assert.ThrowsExactly<UnusableInputException>(() => WasteArguments.Read("in.csv", "65,5", "-1", "1.1.2025", "few", "x")).Problems;

        Assert.AreEqual("--rate --km-rate --as-of --persons --delimiter", string.Join(" ", problems.Select(problem => problem.File)));
    }

    [TestMethod]
    public void Arguments_RateMissing_SaysWhatToDo() => Assert.AreEqual(
        "--rate: it is missing; give a number from 0 to 1000000 with a decimal point, for example --rate 65",
        Assert.ThrowsExactly<UnusableInputException>(() => WasteArguments.Read("in.csv", null, null, null, null, null)).Message);

    [TestMethod]
    [DataRow("\\t", '\t')]
    [DataRow(";", ';')]
    [DataRow("|", '|')]
    [DataRow(null, ',')]
    public void Arguments_Delimiter_IsTheCharacter(string? text, char expected) =>
        Assert.AreEqual(expected, WasteArguments.Read("in.csv", "65", null, null, null, text).Delimiter);

    private static WasteReport Run(PersonView persons) => new WasteRun(WasteArguments.Read(Sample, "65", "0.57", null, null, null) with { Persons = persons }).Run();

    private static string Print(PersonView persons, int width = 80)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        WastePrinter.Print(Run(persons), console);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }
}
