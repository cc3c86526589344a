using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Targets;

namespace CrmQuality.Tools.Tests.Targets;

[TestClass]
public sealed class TargetArgumentsTests
{
    private readonly Dictionary<string, string> arguments = new()
    {
        ["--deals"] = "4",
        ["--stages"] = "0.4,0.5,0.6,0.5",
        ["--meetings-per-entry"] = "1,1.5,2,1",
        ["--workdays"] = "66",
        ["--hours-per-day"] = "7.5",
        ["--selling-share"] = "0.45",
        ["--hours-per-meeting"] = "4",
    };

    [TestMethod]
    public void Json_WorkedExample_HasTheNineFigures() => Assert.AreEqual(
        """
        {
          "requiredFirstMeetings": 67,
          "allMeetings": 141.333333,
          "capacity": 55,
          "utilisation": 2.569697,
          "utilisationForEightyPercent": 3.507636,
          "verdict": "unattainable",
          "hitProbability": 0.576578,
          "meetingsForEightyPercent": 91,
          "attainableDeals": 1.556604
        }

        """,
        Json());

    [TestMethod]
    public void Json_ValidationKnown_SaysHowManyValidatedItTakes()
    {
        arguments["--validated-after"] = "1";

        var root = JsonDocument.Parse(Json()).RootElement;

        Assert.AreEqual((27, 36), (root.GetProperty("requiredValidated").GetInt32(), root.GetProperty("validatedForEightyPercent").GetInt32()));
    }

    [TestMethod]
    public void Json_NothingCanBeWon_HasNulls()
    {
        arguments["--stages"] = "0.4,0.5,0,0.5";

        var root = JsonDocument.Parse(Json()).RootElement;

        Assert.AreEqual("unattainable", root.GetProperty("verdict").GetString());
        Assert.IsTrue(new[] { "requiredFirstMeetings", "allMeetings", "utilisation", "meetingsForEightyPercent" }.All(name => root.GetProperty(name).ValueKind == JsonValueKind.Null));
        Assert.AreEqual(0, root.GetProperty("attainableDeals").GetDecimal());
    }

    [TestMethod]
    public void Read_OptionalFigures_Count()
    {
        arguments["--absence"] = "6";
        arguments["--hours-owed"] = "20.5";

        var target = Read().Target;

        Assert.AreEqual((6m, 20.5m, 1), (target.AbsenceDays, target.HoursOwed, target.StagesBeforeValidation));
    }

    [TestMethod]
    public void Read_OneStage_NeedsNoMore()
    {
        arguments["--stages"] = "0.4";
        arguments["--meetings-per-entry"] = "2";

        Assert.HasCount(1, Read().Target.Stages);
    }

    [TestMethod]
    [DataRow("--deals", "four", "--deals: 'four' is not a whole number, for example --deals 4")]
    [DataRow("--deals", "1.5", "--deals: '1.5' is not a whole number, for example --deals 4")]
    [DataRow("--deals", "0", "--deals: 0 deals cannot be judged; give a whole number from 1 to 1000")]
    [DataRow("--stages", "0,4;0,5", "--stages: '4;0' is not a number; part numbers by commas and write decimals with a point, for example --stages 0.4,0.5,0.6,0.5")]
    [DataRow("--stages", "40,50,60,50", "--stages: a probability must lie from 0 to 1; write 40 % as 0.4")]
    [DataRow("--stages", "0.4,0.5", "--meetings-per-entry: there are 4 numbers for 2 stages; give one for each of --stages")]
    [DataRow("--meetings-per-entry", "0,0,0,0", "--meetings-per-entry: meetings per stage entry must lie from 0 to 1000, and some stage must take a meeting")]
    [DataRow("--workdays", "-1", "--workdays: -1 workdays cannot be; give a number from 0 to 366")]
    [DataRow("--workdays", "1,000", "--workdays: '1,000' is not a number; write decimals with a point, for example --workdays 66")]
    [DataRow("--absence", "400", "--absence: 400 days of absence cannot be; give a number from 0 to 366")]
    [DataRow("--hours-per-day", "25", "--hours-per-day: 25 hours per day cannot be; give a number from 0 to 24")]
    [DataRow("--selling-share", "45", "--selling-share: 45 of the time for selling cannot be; give a number from 0 to 1; write 45 % as 0.45")]
    [DataRow("--hours-owed", "-1", "--hours-owed: -1 hours owed cannot be; give a number from 0 to 8784")]
    [DataRow("--hours-per-meeting", "0", "--hours-per-meeting: 0 hours per meeting cannot be; give a number above 0, up to 1000; count duration, preparation, travel and follow-up")]
    [DataRow("--validated-after", "5", "--validated-after: validation cannot come after 5 of 4 stages; give a number from 0 to 4")]
    public void Read_BadFigure_SaysWhatWhereAndWhatToDo(string option, string text, string expected)
    {
        arguments[option] = text;

        Assert.AreEqual(expected, Assert.ThrowsExactly<UnusableInputException>(Read).Message.Split('\n')[0].TrimEnd());
    }

    [TestMethod]
    public void Read_NothingGiven_NamesAllThatIsMissing()
    {
        arguments.Clear();

        var problems = Assert.ThrowsExactly<UnusableInputException>(Read).Problems;

        Assert.AreEqual(
            "--stages --meetings-per-entry --deals --workdays --hours-per-day --selling-share --hours-per-meeting",
            string.Join(" ", problems.Select(problem => problem.File)));
    }

    private RequestedTarget Read() => new TargetArguments(arguments.GetValueOrDefault).Read();

    private string Json()
    {
        using var stream = new MemoryStream();
        TargetJson.Write(Read(), stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
