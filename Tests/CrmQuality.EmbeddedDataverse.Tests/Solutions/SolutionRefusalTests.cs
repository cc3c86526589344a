using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>A file with something wrong or something we lack is refused by name, and changes nothing.</summary>
[TestClass]
[NotOfDataverse("what a refusal of a file says; BadPackageTests hold the codes")]
public sealed class SolutionRefusalTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    [TestMethod]
    [NotOfDataverse("what is wrong or not there is refused by name, and nothing changes")]
    [DataRow("solution.xml")]
    [DataRow("customizations.xml")]
    [DataRow("[Content_Types].xml")]
    public void Import_RootFileMissing_NamesIt(string file) => Refuses(new SolutionZip().Without(file), file);

    [TestMethod]
    [NotOfDataverse("what is wrong or not there is refused by name, and nothing changes")]
    public void Import_NotAZip_IsRefused() =>
        Assert.ThrowsExactly<SolutionImportException>(() => new SolutionImport(store).Import(new System.IO.MemoryStream([1, 2, 3])));

    [TestMethod]
    [NotOfDataverse("what is wrong or not there is refused by name, and nothing changes")]
    public void Import_UnreadableXml_NamesFileAndLine() => Refuses(new SolutionZip().With("solution.xml", "<ImportExportXml>"), "solution.xml", "line 1");

    [TestMethod]
    [NotOfDataverse("what is wrong or not there is refused by name, and nothing changes")]
    public void Import_DllMissing_NamesIt() => Refuses(new SolutionZip().Without("PluginAssemblies/Xmpl/Xmpl.dll"), "Xmpl.dll");

    [TestMethod]
    [NotOfDataverse("what is wrong or not there is refused by name, and nothing changes")]
    public void Import_UnknownFolder_IsRefusedByName() => Refuses(new SolutionZip().With("pluginpackages/x/pluginpackage.xml", "<x/>"), "pluginpackages");

    [TestMethod]
    [NotOfDataverse("what is wrong or not there is refused by name, and nothing changes")]
    [DataRow("<Type>datetime</Type>", "<Type>file</Type>", "file", "xmpl_Day")]
    [DataRow("<Behavior>2</Behavior>", "<SourceType>1</SourceType>", "calculated", "xmpl_Day")]
    [DataRow("<Roles>", "<Workflows><Workflow/></Workflows><Roles>", "Workflows", "not supported")]
    [DataRow("<EntityRelationshipType>OneToMany", "<EntityRelationshipType>ManyToMany", "ManyToMany", "xmpl_policy_opportunity")]
    [DataRow("<ReferencedEntityName>xmpl_Policy", "<ReferencedEntityName>xmpl_Nothing", "xmpl_nothing", "xmpl_policy_opportunity")]
    [DataRow("<ReferencingAttributeName>xmpl_PolicyId", "<ReferencingAttributeName>xmpl_Band", "xmpl_policyid", "relationship")]
    [DataRow("<OptionSetName>xmpl_band", "<OptionSetName>xmpl_gone", "xmpl_gone", "xmpl_Band")]
    [DataRow("<AttributeName>xmpl_name", "<AttributeName>xmpl_gone", "xmpl_gone", "xmpl_namekey")]
    [DataRow("<FilteringAttributes>estimatedvalue", "<FilteringAttributes>nosuch", "nosuch", "Xmpl: update")]
    [DataRow("<Attributes>estimatedvalue", "<Attributes>nosuch", "nosuch", "Xmpl: update")]
    [DataRow("20bebb1b-ea3e", "20bebb1b-0000", "20bebb1b-0000", "message")]
    [DataRow("<PluginTypeName>Xmpl.Plugins.Score", "<PluginTypeName>Xmpl.Plugins.Gone", "Xmpl.Plugins.Gone", "Xmpl: update")]
    [DataRow("<PrimaryEntity>opportunity", "<PrimaryEntity>incident", "incident", "Xmpl: update")]
    [DataRow("<MaxLength>100", "<MaxLength>many", "many", "MaxLength")]
    [DataRow("languagecode=\"1035\"", "languagecode=\"suomi\"", "suomi", "languagecode")]
    [DataRow("<option value=\"727000000\">", "<option value=\"727000000\"/><option value=\"727000000\">", "727000000", "twice")]
    [DataRow("<optionset Name=\"xmpl_band\">", "<optionset Name=\"xmpl_band\"/><optionset Name=\"xmpl_band\">", "xmpl_band", "twice")]
    public void Import_SomethingWrong_NamesIt(string old, string replacement, string word, string where) =>
        Refuses(new SolutionZip().Customize(old, replacement), word, where);

    [TestMethod]
    [NotOfDataverse("what is wrong or not there is refused by name, and nothing changes")]
    [DataRow("schemaName=\"xmpl_policy\"", "schemaName=\"xmpl_other\"", "xmpl_other")]
    [DataRow("<RootComponent type=\"9\" schemaName=\"xmpl_band\" behavior=\"0\"/>", "", "xmpl_band")]
    [DataRow("{531d61c8-fa89-5f44-b698-d1947ec1841b}", "{531d61c8-fa89-5f44-b698-d1947ec18499}", "d1947ec18499")]
    public void Import_RootComponentsAndContentDiffer_NamesTheComponent(string old, string replacement, string word) =>
        Refuses(new SolutionZip().Replace("solution.xml", old, replacement), word, "solution.xml");

    [TestMethod]
    [NotOfDataverse("what is wrong or not there is refused by name, and nothing changes")]
    public void Import_Refused_ChangesNothing()
    {
        Refuses(new SolutionZip().Customize("<PluginTypeName>Xmpl.Plugins.Score", "<PluginTypeName>Gone"), "Gone");

        Assert.IsNull(store.Metadata.Table("xmpl_policy"));
        Assert.IsNull(store.Metadata.Table("opportunity")!.Column("xmpl_band"));
        Assert.HasCount(0, store.Rows("pluginassembly"));
    }

    private void Refuses(SolutionZip zip, params string[] words)
    {
        var refusal = Assert.ThrowsExactly<SolutionImportException>(() => new SolutionImport(store).Import(zip.Open()));
        foreach (var word in words)
        {
            Assert.Contains(word, refusal.Message);
        }
    }
}
