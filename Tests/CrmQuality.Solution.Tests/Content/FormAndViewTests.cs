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
    public void Forms_OfEachOwnTable_ShowEveryColumnOfOurs()
    {
        foreach (string table in OwnTables)
        {
            string[] shown = [.. Below(table, "FormXml").Descendants("control").Select(control => control.Attribute("datafieldname")!.Value)];
            string[] own = [.. SolutionFiles.ColumnsOf(SolutionFiles.Table(table)).Where(column => column.StartsWith("crmq_", StringComparison.Ordinal) && column != table.ToLowerInvariant() + "id")];
            CollectionAssert.AreEquivalent(own, shown, table);
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
    public void Views_Columns_ExistAndAreFetched()
    {
        foreach (string table in OwnTables)
        {
            IReadOnlyList<string> columns = SolutionFiles.ColumnsOf(SolutionFiles.Table(table));
            foreach (XElement view in Below(table, "SavedQueries").Elements("savedquery"))
            {
                string[] fetched = [.. view.Descendants("attribute").Select(column => column.Attribute("name")!.Value)];
                Assert.IsEmpty(fetched.Except(columns), table);
                Assert.IsEmpty(view.Descendants("cell").Select(cell => cell.Attribute("name")!.Value).Except(fetched), table);
                Assert.IsEmpty(view.Descendants("condition").Select(condition => condition.Attribute("attribute")!.Value).Except(columns), table);
                Assert.AreEqual(table.ToLowerInvariant(), view.Descendants("entity").Single().Attribute("name")!.Value);
                Assert.AreEqual(table.ToLowerInvariant() + "id", view.Descendants("row").Single().Attribute("id")!.Value);
            }
        }
    }

    [TestMethod]
    public void Ids_OfTheWholeSolution_AreUnique()
    {
        string[] ids =
        [
            .. SolutionFiles.All.Values.DescendantsAndSelf().SelectMany(node => node.Elements()).Where(node => node.Name == "formid" || node.Name == "savedqueryid" || node.Name == "SdkMessageProcessingStepImageId").Select(node => node.Value),
            .. SolutionFiles.All.Values.DescendantsAndSelf().Where(node => node.Name == "tab" || node.Name == "section" || (node.Name == "cell" && node.Attribute("id") is not null)).Select(node => node.Attribute("id")!.Value),
            .. SolutionFiles.Steps.Select(step => step.Attribute("SdkMessageProcessingStepId")!.Value),
            .. SolutionFiles.Assembly.Descendants("PluginType").Select(type => type.Attribute("PluginTypeId")!.Value),
            SolutionFiles.Assembly.Attribute("PluginAssemblyId")!.Value,
        ];
        Guid[] parsed = [.. ids.Select(Guid.Parse)];
        Assert.HasCount(parsed.Length, parsed.Distinct());
        Assert.IsGreaterThan(100, parsed.Length);
    }

    private static IEnumerable<XElement> Below(string table, string folder) => SolutionFiles.All
        .Where(file => file.Key.StartsWith($"Entities/{table}/{folder}/", StringComparison.Ordinal)).Select(file => file.Value);
}
