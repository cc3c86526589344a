using System.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Architecture;

[TestClass]
public sealed class PluginRulesTests
{
    private const string Plugin = "CrmQuality.Plugins.Opportunities.Judge";

    [TestMethod]
    public void ShippedAssembly_Sdk_StaysInPipelineAndDataverse() => Rule.Holds(PluginRules.SdkOutOfPlace(ShippedAssembly.Module));

    [TestMethod]
    public void ShippedAssembly_Pipeline_LeavesRowsToDataverse() => Rule.Holds(PluginRules.RowsOutOfPlace(ShippedAssembly.Module));

    [TestMethod]
    public void ShippedAssembly_ColumnNames_StayInDataverse() =>
        Rule.Holds(PluginRules.ColumnNamesOutOfPlace(SourceFile.Below(Repository.Root), ShippedAssembly.OpportunityColumns));

    [TestMethod]
    public void ShippedAssembly_PluginClasses_AreFound() =>
        CollectionAssert.IsSubsetOf(
            new[] { "CheckCriteria", "GateWin", "JudgeOpportunity", "PublishCriteriaSet", "RecordPipelineEvent", "ScreenOpportunity" },
            PluginRules.Plugins(ShippedAssembly.Module).Select(plugin => plugin.Name).ToArray());

    [TestMethod]
    public void ShippedAssembly_PluginClasses_HaveNoFields() => Rule.Holds(PluginRules.Fields(ShippedAssembly.Module));

    [TestMethod]
    public void ShippedAssembly_PluginClasses_DoNotKnowEachOther() => Rule.Holds(PluginRules.PluginsThatKnowEachOther(ShippedAssembly.Module));

    [TestMethod]
    public void ShippedAssembly_PluginClasses_AreShort() => Rule.Holds(PluginRules.TooLong(ShippedAssembly.Module, SourceFile.Below(Repository.Root)));

    [TestMethod]
    public void OpportunityColumns_OfBothKinds_AreKnown() =>
        CollectionAssert.IsSubsetOf(new[] { "estimatedvalue", "crmq_verdict" }, ShippedAssembly.OpportunityColumns.ToArray());

    [TestMethod]
    public void SdkOutOfPlace_PlantedEntity_IsFound() =>
        Rule.Finds(
            PluginRules.SdkOutOfPlace(Planted.Assembly(PluginWith("object B(Microsoft.Xrm.Sdk.Entity row) => row[\"a\"];"))),
            Plugin + " uses Microsoft.Xrm.Sdk.Entity");

    [TestMethod]
    public void SdkOutOfPlace_RefusalInAPlugin_IsAllowed() =>
        Rule.Holds(PluginRules.SdkOutOfPlace(Planted.Assembly(PluginWith("void B() => throw new Microsoft.Xrm.Sdk.InvalidPluginExecutionException();"))));

    [TestMethod]
    [DataRow("Microsoft.Xrm.Sdk.Money")]
    [DataRow("Microsoft.Xrm.Sdk.Query.ColumnSet")]
    public void RowsOutOfPlace_PlantedInPipeline_AreFound(string type) =>
        Rule.Finds(
            PluginRules.RowsOutOfPlace(Planted.Assembly($"namespace CrmQuality.Plugins.Pipeline {{ class A {{ object B() => new {type}(); }} }}")),
            $"CrmQuality.Plugins.Pipeline.A uses {type}");

    [TestMethod]
    public void ColumnNamesOutOfPlace_PlantedInAPlugin_AreFound() =>
        Rule.Finds(
            PluginRules.ColumnNamesOutOfPlace(
                [
                    new("Plugins/CrmQuality.Plugins/Opportunities/Judge.cs", "class Judge { string B() => \"estimatedvalue\" + \"a word\"; }"),
                    new("Plugins/CrmQuality.Plugins/Dataverse/Columns.cs", "class Columns { string B() => \"estimatedvalue\"; }"),
                ],
                ShippedAssembly.OpportunityColumns),
            "Plugins/CrmQuality.Plugins/Opportunities/Judge.cs names the column estimatedvalue");

    [TestMethod]
    [DataRow("int b;", "b")]
    [DataRow("static readonly int B;", "B")]
    [DataRow("int B { get; }", "<B>k__BackingField")]
    public void Fields_PlantedInAPlugin_AreFound(string member, string field) =>
        Rule.Finds(PluginRules.Fields(Planted.Assembly(PluginWith(member))), $"{Plugin} has the field {field}");

    [TestMethod]
    public void PluginsThatKnowEachOther_Planted_AreFound() =>
        Rule.Finds(
            PluginRules.PluginsThatKnowEachOther(Planted.Assembly(PluginWith("object B() => new Gate();") + " namespace CrmQuality.Plugins.Opportunities { class Gate : CrmQuality.Plugins.Pipeline.PluginBase; }")),
            Plugin + " uses CrmQuality.Plugins.Opportunities.Gate");

    [TestMethod]
    [DataRow(60, 0)]
    [DataRow(61, 1)]
    public void TooLong_PluginAtTheBound_IsFoundAbove(int lines, int expected)
    {
        var file = new SourceFile("Judge.cs", "class Judge;" + string.Concat(Enumerable.Repeat("\n//", lines - 1)));

        Assert.AreEqual(expected, PluginRules.TooLong(Planted.Assembly(PluginWith("")), [file]).Count());
    }

    private static string PluginWith(string member) =>
        $"namespace CrmQuality.Plugins.Opportunities {{ class Judge : CrmQuality.Plugins.Pipeline.PluginBase {{ {member} }} }}";
}
