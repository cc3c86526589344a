using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Content;

[TestClass]
public sealed class FormAndViewTests
{
    private static readonly string[] ViewTypes = ["0", "0", "1", "2", "4", "64"];

    private static IEnumerable<string> OwnTables => SolutionFiles.OwnTables.Select(SolutionFiles.NameOf);

    [TestMethod]
    public void MainForm_OfEachOwnTable_ShowsEveryColumnOfOurs()
    {
        foreach (string table in OwnTables)
        {
            string?[] shown = [.. Below(table, "FormXml/main").Descendants("control").Select(control => control.Attribute("datafieldname")?.Value)];
            string[] own = [.. SolutionFiles.ColumnsOf(SolutionFiles.Table(table)).Where(column => column.StartsWith("crmq_", StringComparison.Ordinal) && column != table.ToLowerInvariant() + "id")];
            Assert.IsEmpty(own.Except(shown), table);
        }
    }

    [TestMethod]
    public void Views_OfEachOwnTable_HoldTheStockSetWithOneDefaultOfEachKind()
    {
        foreach (string table in OwnTables)
        {
            XElement[] views = [.. Below(table, "SavedQueries").Elements("savedquery")];
            string[] types = [.. views.Select(view => view.Element("querytype")!.Value)];
            CollectionAssert.IsSubsetOf(ViewTypes, types, table);
            Assert.IsEmpty(types.Except(ViewTypes), table);
            IEnumerable<string> defaults = views.Where(view => view.Element("isdefault")!.Value == "1").Select(view => view.Element("querytype")!.Value);
            CollectionAssert.AreEquivalent(ViewTypes.Distinct().ToArray(), defaults.ToArray(), table);
        }
    }

    [TestMethod]
    public void Views_EveryOne_ShowsTheNameThatOpensTheRow()
    {
        foreach ((string file, XElement root) in SolutionFiles.All.Where(file => file.Value.Name == "savedqueries"))
        {
            XElement grid = root.Descendants("grid").Single();
            Assert.Contains(grid.Attribute("jump")!.Value, grid.Descendants("cell").Select(cell => cell.Attribute("name")!.Value), file);
        }
    }

    private static IEnumerable<XElement> Below(string table, string folder) => SolutionFiles.All
        .Where(file => file.Key.StartsWith($"Entities/{table}/{folder}/", StringComparison.Ordinal)).Select(file => file.Value);
}
