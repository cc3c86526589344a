using System;
using System.Linq;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Maps;

namespace CrmQuality.Tools.Tests.Input;

[TestClass]
public sealed class MapFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Read_WholeMap_GivesEveryPart()
    {
        var map = Read("""
            {
              "note": "n", "delimiter": ";", "dateFormat": "d.M.yyyy", "decimalSeparator": ",", "currency": "USD", "asOf": "2025-12-31",
              "key": "id", "name": ["a", "b"], "createdOn": "c", "owner": "o", "ownerLanguage": "l",
              "state": { "column": "s", "won": ["Voitettu"] }, "closedOn": "d", "actualRevenue": "r",
              "columns": { "estimatedvalue": "p.price" },
              "constants": { "stepname": "Propose" },
              "aliases": { "x": { "a": "b" } },
              "lookups": { "p": { "file": "p.csv", "by": "x", "key": "k" } },
              "changes": { "file": "f", "key": "k", "date": "d", "column": "c", "value": "v" }
            }
            """);

        Assert.AreEqual((';', ',', "USD", new DateOnly(2025, 12, 31)), (map.Delimiter, map.DecimalSeparator, map.Currency, map.AsOf!.Value));
        Assert.AreEqual(new MappedColumn("estimatedvalue", "p.price", 5), map.Columns.Single());
        Assert.AreEqual(new MappedColumn("stepname", "Propose", 6), map.Constants.Single());
        Assert.AreEqual("b", map.Aliases["X"]["A"]);
        Assert.AreEqual(new LookupMap("p", "p.csv", "x", "k"), map.Lookups.Single());
        Assert.AreEqual(new ChangesMap("f", "k", "d", "c", "v"), map.Changes);
        Assert.AreEqual("Open", map.State.Open.Single());
        Assert.AreEqual("Voitettu", map.State.Won.Single());
    }

    [TestMethod]
    public void Read_SeveralProblems_NamesEachWithItsLine()
    {
        var problems = Assert.ThrowsExactly<UnusableInputException>(() => Read("""
            {
              "key": "id",
              "createdOn": "c",
              "asOf": "31.12.2025",
              "colums": {},
              "state": { "column": "s", "want": [] }
            }
            """)).Problems.Select(problem => $"{problem.Line}: {problem.Reason}");

        const string Expected = """
            1: 'owner' is missing; give it a text
            4: 'asOf' is '31.12.2025'; a date such as 2024-12-31 is expected
            5: 'colums' is not known here. Did you mean 'columns'? Known are note, delimiter, dateFormat, decimalSeparator, currency, asOf, aliases, lookups, changes, key, name, createdOn, owner, ownerLanguage, state, closedOn, actualRevenue, columns, constants
            6: 'want' is not known here. Known are column, open, won, lost
            """;
        Assert.AreEqual(Expected, string.Join("\n", problems.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    [DataRow("{ \"key\": \n\n oops }", 3L)]
    [DataRow("", 1L)]
    [DataRow("{ } x", 1L)]
    public void Read_NoJson_NamesTheLine(string text, long line)
    {
        var problem = Assert.ThrowsExactly<UnusableInputException>(() => Read(text)).Problems.Single();

        Assert.AreEqual(line, problem.Line);
        Assert.StartsWith("this is not JSON: ", problem.Reason);
    }

    private PipelineMap Read(string text) => MapFile.Read(folder.Write("test.map.json", text));
}
