using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Packing;

/// <summary>Custom APIs, environment variables, web resources, roles, screens and apps come into the zip.</summary>
[TestClass]
public sealed class FileComponentTests
{
    [TestMethod]
    [DataRow(FileSolution.Api, "customapi")]
    [DataRow(FileSolution.Parameter, "customapirequestparameter")]
    [DataRow(FileSolution.Property, "customapiresponseproperty")]
    [DataRow(FileSolution.Variable, "environmentvariabledefinition")]
    public void Pack_FileOfAComponent_IsCopiedToTheSamePlace(string file, string root)
    {
        using FileSolution solution = new();
        XElement before = XElement.Load(Path.Combine(solution.Copy.Path, file));

        XElement packed = XElement.Parse(Encoding.UTF8.GetString(solution.Pack().Entries[file]));

        Assert.AreEqual(root, packed.Name.LocalName);
        Assert.IsTrue(XNode.DeepEquals(before, packed), packed.ToString());
    }

    [TestMethod]
    public void Pack_ValuesOfAVariable_AreCopied()
    {
        using FileSolution solution = new();
        solution.Write(FileSolution.Values, """{"environmentvariablevalues":{}}""");

        Assert.AreEqual("""{"environmentvariablevalues":{}}""", Encoding.UTF8.GetString(solution.Pack().Entries[FileSolution.Values]));
    }

    [TestMethod]
    public void Pack_WebResource_HasItsNodeAndItsContentAtTheEntryItNames()
    {
        using FileSolution solution = new();

        PackedZip zip = solution.Pack();

        Assert.AreEqual("crmq_/help/start.js", zip.Customizations.Element("WebResources")!.Elements("WebResource").Single().Element("Name")!.Value);
        Assert.AreEqual("alert(1);", Encoding.UTF8.GetString(zip.Entries[FileSolution.ResourceEntry]));
    }

    [TestMethod]
    public void Pack_Role_IsANodeOfCustomizations()
    {
        using FileSolution solution = new();

        Assert.AreEqual("CrmQuality reader", solution.Pack().Customizations.Element("Roles")!.Elements("Role").Last().Attribute("name")!.Value);
    }

    [TestMethod]
    public void ContentTypes_WithAFileWithoutExtension_NameItByItself()
    {
        using FileSolution solution = new();

        PackedZip zip = solution.Pack();

        XElement[] types = [.. XElement.Parse(Encoding.UTF8.GetString(zip.Entries["[Content_Types].xml"])).Elements()];
        Assert.AreEqual("/" + FileSolution.ResourceEntry, types.Single(type => type.Name.LocalName == "Override").Attribute("PartName")!.Value);
        Assert.IsFalse(types.Any(type => type.Attribute("Extension")?.Value.Length == 0));
    }

    [TestMethod]
    public void Customizations_WithAllKinds_HaveNoSchemaError()
    {
        using FileSolution solution = new();

        Assert.IsEmpty(SchemaTests.Validate(Repository.Schemas, solution.Pack().Entries["customizations.xml"]));
    }

    [TestMethod]
    public void Pack_Dashboard_IsANodeOfCustomizations()
    {
        using FileSolution solution = new();
        solution.Write("Dashboards/{1d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}.xml", "<Dashboard><FormId>{1d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}</FormId></Dashboard>");
        solution.List("""<RootComponent type="60" id="{1d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}" behavior="0" />""");

        Assert.HasCount(1, solution.Pack().Customizations.Element("Dashboards")!.Elements("Dashboard"));
    }

    [TestMethod]
    public void Pack_AppAndSiteMap_AreNodesOfCustomizations()
    {
        using FileSolution solution = new();
        solution.AddPlace("SdkMessageProcessingSteps", "AppModules");
        solution.AddPlace("SdkMessageProcessingSteps", "AppModuleSiteMaps");
        solution.Write("AppModules/crmq_App/AppModule.xml", "<AppModule><UniqueName>crmq_App</UniqueName></AppModule>");
        solution.Write("AppModuleSiteMaps/crmq_App/AppModuleSiteMap.xml", "<AppModuleSiteMap><SiteMapUniqueName>crmq_App</SiteMapUniqueName></AppModuleSiteMap>");
        solution.List("""<RootComponent type="80" schemaName="crmq_App" behavior="0" />""");
        solution.List("""<RootComponent type="62" schemaName="crmq_App" behavior="0" />""");

        XElement customizations = solution.Pack().Customizations;

        Assert.HasCount(1, customizations.Element("AppModules")!.Elements("AppModule"));
        Assert.HasCount(1, customizations.Element("AppModuleSiteMaps")!.Elements("AppModuleSiteMap"));
    }

    [TestMethod]
    public void Pack_Chart_IsANodeOfItsTable()
    {
        using FileSolution solution = new();
        solution.Copy.Replace("Entities/crmq_Criterion/Entity.xml", "</Entity>", "<Visualizations /></Entity>");
        solution.Write("Entities/crmq_Criterion/Visualizations/{2d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}.xml", "<visualization><savedqueryvisualizationid>{2d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}</savedqueryvisualizationid></visualization>");

        XElement table = solution.Pack().Customizations.Descendants("Entity").Single(entity => entity.Element("Name")!.Value == "crmq_Criterion");

        Assert.HasCount(1, table.Element("Visualizations")!.Elements("visualization"));
    }

    [TestMethod]
    public void Pack_FormOfATableAmongTheRootComponents_IsAccepted()
    {
        using FileSolution solution = new();
        string form = solution.Copy.FirstBelow("Entities/crmq_Criterion/FormXml/main").Split('/')[^1][..^".xml".Length];
        solution.List($"<RootComponent type=\"60\" id=\"{form}\" behavior=\"0\" />");

        Assert.Contains(form, Encoding.UTF8.GetString(solution.Pack().Entries["solution.xml"]));
    }
}
