using System;
using System.IO;
using System.Linq;
using System.Text;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Cli.Input.Maps;
using CrmQuality.Cli.Input.Pipeline;
using CrmQuality.EmbeddedDataverse.StockTables;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Input;

[TestClass]
public sealed class PipelineFilesTests : IDisposable
{
    private const string Header = "id,rep,created,state,closed,value,rating,yes\n";
    private const string Good = "A1,Helen Ward,2025-01-02,Open,,100.5,Hot,Yes\n";

    private readonly TemporaryFolder folder = new();
    private PipelineMap map = new("test.map.json")
    {
        Key = "id",
        Name = ["id", "rep"],
        CreatedOn = "created",
        Owner = "rep",
        State = new StateMap("state"),
        ClosedOn = "closed",
        Columns =
        [
            new MappedColumn("estimatedvalue", "value", 3),
            new MappedColumn("opportunityratingcode", "rating", 4),
            new MappedColumn("decisionmaker", "yes", 5),
        ],
    };

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Read_GoodRow_GivesTypedValues()
    {
        var files = Read(Good + "A2,Helen Ward,2025-01-03,Won,2025-02-01,,,\n");

        var (open, won) = (files.Rows[0], files.Rows[1]);
        Assert.AreEqual("A1 - Helen Ward", open.Name);
        Assert.AreEqual(100.5m, ((Money)open.Values[0]!).Value);
        Assert.AreEqual(1, ((OptionSetValue)open.Values[1]!).Value);
        Assert.IsTrue((bool)open.Values[2]!);
        Assert.AreEqual(new DateOnly(2025, 2, 1), won.ClosedOn);
        Assert.AreEqual(OpportunityOutcome.Won, won.Outcome);
        Assert.IsTrue(won.Values.All(value => value is null));
        Assert.AreEqual(new DateOnly(2025, 2, 1), files.AsOf);
        Assert.AreEqual(Rejection.None, files.RejectedRows);
    }

    [TestMethod]
    [DataRow("A2,Helen Ward,2025-13-02,Open,,1,Hot,Yes", "created", "'2025-13-02' is not a date written as yyyy-MM-dd")]
    [DataRow("A2,Helen Ward,2025-01-02,Open,,1 000,Hot,Yes", "value", "'1 000' is not a number written with '.' as its decimal separator and no others")]
    [DataRow("A2,Helen Ward,2025-01-02,Open,,1,Tepid,Yes", "rating", "'Tepid' is not an option of opportunityratingcode; it has Hot, Warm, Cold")]
    [DataRow("A2,Helen Ward,2025-01-02,Open,,1,Hot,Perhaps", "yes", "'Perhaps' is not an answer of decisionmaker; use Yes or No")]
    [DataRow("A1,Helen Ward,2025-01-02,Open,,1,Hot,Yes", "id", "the key 'A1' is already that of row 2")]
    [DataRow("A2,,2025-01-02,Open,,1,Hot,Yes", "rep", "the field is blank, and the replay cannot do without it")]
    [DataRow("A2,Helen Ward,2025-01-02,Stuck,,1,Hot,Yes", "state", "'Stuck' is not a state the map knows; it knows Open, Won, Lost")]
    [DataRow("A2,Helen Ward,2025-01-02,Lost,2025-01-01,1,Hot,Yes", "closed", "closed on 2025-01-01, before it was created on 2025-01-02")]
    [DataRow("A2,Helen Ward,2025-01-02,Open,,1,Hot", "", "the row has 7 fields, the header 8")]
    [DataRow("A2,\"Helen\" Ward,2025-01-02,Open,,1,Hot,Yes", "", "text follows a closing quote; double the quotes that are part of the text")]
    public void Read_BadRow_GoesToTheRejectedFileWithItsReason(string row, string column, string reason)
    {
        var files = Read(Good + row + "\n" + "A3,Helen Ward,2025-01-03,Open,,1,Hot,Yes\n");

        Assert.AreEqual("A1 A3", string.Join(" ", files.Rows.Select(kept => kept.Key)));
        Assert.AreEqual(new Rejection(1, folder.File("in.csv.rejected.csv")), files.RejectedRows);
        var lines = File.ReadAllLines(files.RejectedRows.File!);
        Assert.HasCount(2, lines);
        Assert.AreEqual(Header.TrimEnd() + ",rejected_row,rejected_column,rejected_reason", lines[0]);
        Assert.Contains(",3," + column + ",", lines[1]);
        Assert.Contains(reason, lines[1].Replace("\"", "", StringComparison.Ordinal));
        Assert.StartsWith("A", lines[1]);
    }

    [TestMethod]
    public void Read_RowAfterTheAsOfDate_IsRejected()
    {
        map = map with { AsOf = new DateOnly(2025, 1, 31) };

        var files = Read(Good + "A2,Helen Ward,2025-02-01,Open,,1,Hot,Yes\n");

        Assert.HasCount(1, files.Rows);
        Assert.Contains("2025-02-01 is after 2025-01-31, the map's asOf", File.ReadAllText(files.RejectedRows.File!));
    }

    [TestMethod]
    public void Read_UnterminatedQuote_IsUnusableWithRowAndColumn()
    {
        var problem = Unusable(() => Read(Good + "A2,\"Helen Ward,2025-01-02,Open,,1,Hot,Yes\n" + "A3,Helen Ward,2025-01-03,Open,,1,Hot,Yes\n"));

        Assert.AreEqual((3L, "rep"), (problem.Row, problem.Column));
        Assert.Contains("a quote opens here and is not closed", problem.Reason);
    }

    [TestMethod]
    public void Read_QuoteClosedByALaterRow_IsUnusableBecauseRowsAreLost()
    {
        var problem = Unusable(() => Read("A2,\"Helen Ward,2025-01-02,Open,,1,Hot,Yes\n" + "A3,\"Helen Ward\",2025-01-03,Open,,1,Hot,Yes\n"));

        Assert.AreEqual((2L, "rep"), (problem.Row, problem.Column));
    }

    [TestMethod]
    public void Read_OtherEncoding_IsUnusableWithRowAndColumn()
    {
        var bytes = Encoding.Latin1.GetBytes(Header + Good + "A2,Juhani Mäkiranta,2025-01-02,Open,,1,Hot,Yes\n");

        var problem = Unusable(() => ReadFile(folder.Write("in.csv", bytes)));

        Assert.AreEqual((3L, "rep"), (problem.Row, problem.Column));
        Assert.AreEqual("the text is not UTF-8; save the file as UTF-8", problem.Reason);
    }

    [TestMethod]
    public void Read_ColumnTheFileLacks_IsUnusableAndNamesWhatItHas()
    {
        map = map with { Owner = "salesperson" };

        var problem = Unusable(() => Read(Good));

        Assert.AreEqual("salesperson", problem.Column);
        Assert.AreEqual("the file has no such column; it has id, rep, created, state, closed, value, rating, yes", problem.Reason);
    }

    [TestMethod]
    [DataRow("nosuchcolumn", "has no column 'nosuchcolumn'")]
    [DataRow("customerid", "refers to another table")]
    [DataRow("statecode", "is set by 'state' of the map")]
    [DataRow("estimatedvalue_base", "cannot be written")]
    public void Read_ColumnAFileCannotFill_IsUnusableWithTheLineOfTheMap(string target, string reason)
    {
        map = map with { Columns = [new MappedColumn(target, "value", 7)] };

        var problem = Unusable(() => Read(Good));

        Assert.AreEqual(("test.map.json", 7L), (problem.File, problem.Line));
        Assert.Contains(reason, problem.Reason);
    }

    [TestMethod]
    public void Read_MissingFile_IsUnusable() =>
        Assert.AreEqual("there is no such file", Unusable(() => ReadFile(folder.File("none.csv"))).Reason);

    [TestMethod]
    public void Read_EmptyFile_IsUnusable() =>
        Assert.AreEqual("the file is empty; a header row is expected", Unusable(() => ReadFile(folder.Write("in.csv", ""))).Reason);

    [TestMethod]
    public void Read_LookupFile_GivesItsColumnThroughAliases()
    {
        folder.Write("products.csv", "product,price\nGTX Pro,4821\n");
        map = map with
        {
            Columns = [new MappedColumn("estimatedvalue", "products.price", 3)],
            Lookups = [new LookupMap("products", "products.csv", "yes", "product")],
            Aliases = new System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyDictionary<string, string>>
            {
                ["yes"] = new System.Collections.Generic.Dictionary<string, string> { ["GTXPro"] = "GTX Pro" },
            },
        };

        var files = Read("A1,Helen Ward,2025-01-02,Open,,,,GTXPro\nA2,Helen Ward,2025-01-02,Open,,,,GTX\nA3,Helen Ward,2025-01-02,Open,,,,\n");

        Assert.AreEqual(4821m, ((Money)files.Rows[0].Values[0]!).Value);
        Assert.IsNull(files.Rows[1].Values[0]);
        Assert.Contains("'GTX' is not in column product of products.csv", File.ReadAllText(files.RejectedRows.File!));
    }

    [TestMethod]
    public void Read_Changes_AreKeptWhenTheyFitTheirOpportunity()
    {
        folder.Write("changes.csv", "key,on,what,to\nA1,2025-01-05,estimatedvalue,250\nA1,2025-01-01,estimatedvalue,1\nA9,2025-01-05,estimatedvalue,1\nA1,2025-01-06,ownerid,x\nA1,2025-01-07,decisionmaker,\n");
        map = map with { Changes = new ChangesMap("changes.csv", "key", "on", "what", "to") };

        var files = Read(Good);

        Assert.HasCount(2, files.Changes);
        Assert.AreEqual(250m, ((Money)files.Changes[0].Value!).Value);
        Assert.IsNull(files.Changes[1].Value);
        Assert.AreEqual(3, files.RejectedChanges.Count);
        var rejected = File.ReadAllText(files.RejectedChanges.File!);
        Assert.Contains("'A1' was not open on 2025-01-01", rejected);
        Assert.Contains("no usable opportunity has the key 'A9'", rejected);
        Assert.Contains("'ownerid' is set by 'owner' of the map, not as a column", rejected);
    }

    private static InputProblem Unusable(Action read) => Assert.ThrowsExactly<UnusableInputException>(read).Problems.Single();

    private PipelineFiles Read(string rows) => ReadFile(folder.Write("in.csv", Header + rows));

    private PipelineFiles ReadFile(string file) => new PipelineReader(file, map, StockTableFiles.Load().Table("opportunity")!).Read();
}
