using System;
using System.IO;

namespace CrmQuality.Scenarios.Demo;

[TestClass]
public sealed class BadInputTests : IDisposable
{
    private const string Map = """
        { "key": "id", "name": ["id"], "createdOn": "created", "owner": "rep", "columns": { "estimatedvalue": "value" } }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Demo_MissingFile_ExitsWithTwoAndNamesIt()
    {
        var run = Demo("none.csv");

        Assert.AreEqual((2, "", "none.csv: there is no such file" + Environment.NewLine), (run.ExitCode, run.Output, run.Error));
    }

    [TestMethod]
    public void Demo_ColumnTheFileLacks_ExitsWithTwo()
    {
        folder.Write("in.csv", "id,created,rep\nA1,2025-01-02,Helen Ward\n");

        var run = Demo("in.csv");

        Assert.AreEqual((2, ""), (run.ExitCode, run.Output));
        Assert.AreEqual("in.csv, row 1, column value: the file has no such column; it has id, created, rep" + Environment.NewLine, run.Error);
    }

    [TestMethod]
    public void Demo_BadRows_ArePutAsideAndTheRunGoesOn()
    {
        folder.Write("in.csv", "id,created,rep,value\nA1,2025-01-02,Helen Ward,5000\nA2,2nd of May,Helen Ward,5000\nA1,2025-01-03,Helen Ward,1\n");

        var run = Demo("in.csv", "--json");

        Assert.AreEqual(0, run.ExitCode, run.Error);
        Assert.AreEqual("3 1 2", $"{run.Json.GetProperty("read")} {run.Json.GetProperty("saved")} {run.Json.GetProperty("rejectedRows")}");
        Assert.AreEqual(
            "id,created,rep,value,rejected_row,rejected_column,rejected_reason\r\n"
            + "A2,2nd of May,Helen Ward,5000,3,created,'2nd of May' is not a date written as yyyy-MM-dd\r\n"
            + "A1,2025-01-03,Helen Ward,1,4,id,the key 'A1' is already that of row 2\r\n",
            File.ReadAllText(folder.File("in.csv.rejected.csv")));
    }

    [TestMethod]
    public void Demo_BadRowsOfAFolderThatCannotBeWritten_GoToTheCurrentFolder()
    {
        Directory.CreateDirectory(folder.File("input"));
        Directory.CreateDirectory(folder.File(Path.Combine("input", "in.csv.rejected.csv")));
        folder.Write(Path.Combine("input", "in.csv"), "id,created,rep,value\nA1,2025-01-02,Helen Ward,5000\nA2,,Helen Ward,5000\n");

        var run = Demo(Path.Combine("input", "in.csv"));

        Assert.AreEqual(0, run.ExitCode, run.Error);
        Assert.Contains("1 row could not be used; see", run.Output);
        Assert.HasCount(2, File.ReadAllLines(folder.File("in.csv.rejected.csv")));
    }

    [TestMethod]
    public void Demo_RowThatOnlyDataverseRefuses_IsPutAsideWithTheOthers()
    {
        var tooLong = new string('x', 301);
        folder.Write("in.csv", $"id,created,rep,value\n{tooLong},2025-01-02,Helen Ward,5000\nA2,2025-01-02,Helen Ward,much\nA3,2025-01-02,Helen Ward,5000\n");

        var run = Demo("in.csv", "--json");

        Assert.AreEqual("3 1 2", $"{run.Json.GetProperty("read")} {run.Json.GetProperty("saved")} {run.Json.GetProperty("rejectedRows")}");
        var lines = File.ReadAllLines(folder.File("in.csv.rejected.csv"));
        Assert.HasCount(3, lines);
        Assert.Contains(",3,value,", lines[1]);
        Assert.Contains(",2,,", lines[2]);
        Assert.Contains("Dataverse did not take it: ", lines[2]);
    }

    [TestMethod]
    public void Demo_RefusedCreate_DropsWhatFollows()
    {
        folder.Write("changes.csv", "key,on,what,to\nA1,2025-01-05,estimatedvalue,9000\n");
        folder.Write("in.csv", "id,created,rep,value,state,closed\nA1,2025-01-02,Helen Ward,5,Won,2025-02-01\nA2,2025-01-02,Helen Ward,5000,Won,2025-02-01\n");
        var map = folder.Write("closing.map.json", Map.Replace("\"key\"", """
            "state": { "column": "state" }, "closedOn": "closed",
            "changes": { "file": "changes.csv", "key": "key", "date": "on", "column": "what", "value": "to" }, "key"
            """, StringComparison.Ordinal));

        var run = CommandLineRun.In(folder.Path, "demo", "--input", "in.csv", "--map", map, "--json");

        Assert.AreEqual("2 1 1 0", $"{run.Json.GetProperty("read")} {run.Json.GetProperty("saved")} {run.Json.GetProperty("refused")} {run.Json.GetProperty("refusedLater")}");
        Assert.AreEqual(2, run.Json.GetProperty("saves").GetInt32());
    }

    [TestMethod]
    public void Demo_MalformedCriteria_NamesEveryLineAndCriterionAndDoesNothing()
    {
        folder.Write("in.csv", "id,created,rep,value\nA1,broken,Helen Ward,5000\n");
        folder.Write("bad.criteria.json", """
            { "sets": [ { "code": "S", "name": "Set", "criteria": [
              { "code": "ONE", "texts": { "1033": { "title": "T", "advice": "A" } },
                "condition": "<filter><condition attribute='estimatedvalue' operator='eq-userid' /></filter>" },
              { "code": "TWO", "texts": { "1033": { "title": "T", "advice": "A" } },
                "condition": "<filter><condition attribute='estimatdvalue' operator='null' /></filter>" }
            ] } ] }
            """);

        var run = Demo("in.csv", "--criteria", "bad.criteria.json");

        Assert.AreEqual((2, ""), (run.ExitCode, run.Output));
        var errors = run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(2, errors);
        Assert.StartsWith("bad.criteria.json, line 3, criterion ONE: ", errors[0]);
        Assert.Contains("eq-userid", errors[0]);
        Assert.StartsWith("bad.criteria.json, line 5, criterion TWO: ", errors[1]);
        Assert.Contains("estimatdvalue", errors[1]);
        Assert.IsFalse(File.Exists(folder.File("in.csv.rejected.csv")));
    }

    [TestMethod]
    public void Demo_InputWithoutMap_ExitsWithTwo() => Assert.AreEqual(2, CommandLineRun.In(folder.Path, "demo", "--input", "in.csv").ExitCode);

    [TestMethod]
    public void Demo_UnknownOption_ExitsWithTwo() => Assert.AreEqual(2, CommandLineRun.In(folder.Path, "demo", "--jason").ExitCode);

    private CommandLineRun Demo(string input, params string[] more) =>
        CommandLineRun.In(folder.Path, ["demo", "--input", input, "--map", folder.Write("test.map.json", Map), .. more]);
}
