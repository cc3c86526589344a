using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Content;

/// <summary>Everything a user can see is there in English (1033) and in Finnish (1035).</summary>
[TestClass]
public sealed class LabelTests
{
    private static readonly Dictionary<string, string[]> Labelled = new()
    {
        ["attribute"] = ["displaynames", "Descriptions"],
        ["optionset"] = ["displaynames", "Descriptions"],
        ["option"] = ["labels"],
        ["state"] = ["labels"],
        ["status"] = ["labels"],
        ["EntityKey"] = ["displaynames"],
        ["systemform"] = ["LocalizedNames", "Descriptions"],
        ["savedquery"] = ["LocalizedNames"],
        ["tab"] = ["labels"],
        ["section"] = ["labels"],
        ["cell"] = ["labels"],
        ["RelationshipDescription"] = ["Descriptions"],
        ["SolutionManifest"] = ["LocalizedNames", "Descriptions"],
        ["Publisher"] = ["LocalizedNames", "Descriptions"],
    };

    private static IEnumerable<(string File, XElement Node)> Nodes =>
        SolutionFiles.All.SelectMany(file => file.Value.DescendantsAndSelf().Select(node => (file.Key, node)));

    [TestMethod]
    public void Labels_WhereverTheyStand_AreInBothLanguagesAndNotEmpty()
    {
        IEnumerable<XElement> groups = Nodes.Where(item => item.Node.Attribute("languagecode") is not null && item.Node.Attribute("description") is not null)
            .Select(item => item.Node.Parent!).Distinct();
        int count = 0;
        foreach (XElement group in groups)
        {
            string place = string.Join('/', group.AncestorsAndSelf().Reverse().Select(node => node.Name.LocalName)) + ": " + group;
            string languages = string.Join(',', group.Elements().Select(label => label.Attribute("languagecode")!.Value));
            Assert.AreEqual("1033,1035", languages, place);
            Assert.IsTrue(group.Elements().All(label => label.Attribute("description")!.Value.Trim().Length > 0), place);
            count++;
        }

        Assert.IsGreaterThan(500, count);
    }

    [TestMethod]
    public void Nodes_ThatAUserSees_HaveTheirLabels()
    {
        foreach ((string file, XElement node) in Nodes.Where(item => Labelled.ContainsKey(item.Node.Name.LocalName) && item.Node.Name != "Entity"))
        {
            foreach (string kind in Labelled[node.Name.LocalName].Where(_ => !IsInsideAView(node)))
            {
                Assert.IsTrue(node.Element(kind)?.HasElements, $"{file}: <{node.Name}> without {kind}: {node.Attribute("PhysicalName")?.Value}{node.Attribute("value")?.Value}");
            }
        }
    }

    [TestMethod]
    public void Tables_OfOurOwn_HaveNamesPluralsAndDescriptions()
    {
        foreach (XElement table in SolutionFiles.OwnTables.Select(table => table.Descendants("entity").First()))
        {
            foreach (string kind in new[] { "LocalizedNames", "LocalizedCollectionNames", "Descriptions" })
            {
                Assert.IsTrue(table.Element(kind)?.HasElements, $"{table.Attribute("Name")!.Value}: {kind}");
            }
        }
    }

    [TestMethod]
    public void Languages_OfTheSolution_AreEnglishAndFinnish()
    {
        IEnumerable<string> languages = SolutionFiles.All["Other/Customizations.xml"].Descendants("Language").Select(language => language.Value);
        Assert.AreEqual("1033,1035", string.Join(',', languages));
    }

    // A view names its columns by their logical names; what the user reads is the label of the column.
    private static bool IsInsideAView(XElement node) => node.Ancestors().Any(parent => parent.Name == "layoutxml" || parent.Name == "fetchxml");
}
