using System;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Packing;

/// <summary>Custom APIs, environment variables, web resources, roles, screens and apps come into the zip.</summary>
[TestClass]
public sealed class FileComponentTests
{
    private static readonly Lazy<PackedZip> Zip = new(() => FurtherComponents.WithTheReal().Pack(managed: true));

    [TestMethod]
    [DataRow(FurtherComponents.Api, "customapi")]
    [DataRow(FurtherComponents.Parameter, "customapirequestparameter")]
    [DataRow(FurtherComponents.Property, "customapiresponseproperty")]
    [DataRow(FurtherComponents.Variable, "environmentvariabledefinition")]
    public void Pack_FileOfAComponent_IsCopiedToTheSamePlace(string file, string root)
    {
        XElement before = XElement.Parse(FurtherComponents.WithTheReal().Text(file));

        XElement packed = XElement.Parse(Encoding.UTF8.GetString(Zip.Value.Entries[file]));

        Assert.AreEqual(root, packed.Name.LocalName);
        Assert.IsTrue(XNode.DeepEquals(before, packed), packed.ToString());
    }

    [TestMethod]
    public void Pack_WebResource_HasItsNodeAndItsContentAtTheEntryItNames()
    {
        Assert.HasCount(1, Zip.Value.Customizations.Element("WebResources")!.Elements("WebResource").Where(node => node.Element("Name")!.Value == "crmq_/scripts/checklist.js"));
        Assert.StartsWith("var CrmQuality", Encoding.UTF8.GetString(Zip.Value.Entries[FurtherComponents.ScriptEntry]));
    }

    [TestMethod]
    public void ContentTypes_WithFilesWithoutExtension_NameThemByThemselves()
    {
        XElement[] types = [.. XElement.Parse(Encoding.UTF8.GetString(Zip.Value.Entries["[Content_Types].xml"])).Elements()];

        Assert.Contains("/" + FurtherComponents.ScriptEntry, types.Where(type => type.Name.LocalName == "Override").Select(type => type.Attribute("PartName")!.Value));
        Assert.IsFalse(types.Any(type => type.Attribute("Extension")?.Value.Length == 0));
    }

    [TestMethod]
    [DataRow("Roles", "Role", "CRM Quality Example")]
    [DataRow("Dashboards", "Dashboard", "c3f0b1d2")]
    [DataRow("AppModules", "AppModule", "crmq_Example")]
    [DataRow("AppModuleSiteMaps", "AppModuleSiteMap", "crmq_Example")]
    public void Pack_Component_IsANodeOfCustomizations(string group, string element, string name) =>
        Assert.HasCount(1, Zip.Value.Customizations.Element(group)!.Elements(element).Where(node => node.ToString().Contains(name, StringComparison.Ordinal)));

    [TestMethod]
    [DataRow("FormXml", "systemform", "5b1d0c35")]
    [DataRow("SavedQueries", "savedquery", "0c4b2f0e")]
    [DataRow("Visualizations", "visualization", "7e2a4c19")]
    public void Pack_PartOfATable_IsANodeOfTheTable(string group, string element, string id)
    {
        XElement table = Zip.Value.Customizations.Descendants("Entity").Single(entity => entity.Element("Name")!.Value == "Opportunity");

        Assert.HasCount(1, table.Element(group)!.Descendants(element).Where(node => node.ToString().Contains(id, StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Pack_FormOfATable_StandsBelowItsType()
    {
        XElement form = Zip.Value.Customizations.Descendants("systemform").Single(node => node.Element("formid")!.Value.Contains("5b1d0c35", StringComparison.Ordinal));

        Assert.AreEqual("main", form.Parent!.Attribute("type")!.Value);
    }

    [TestMethod]
    public void Pack_FormOfATableAmongTheRootComponents_IsAccepted()
    {
        Sources sources = new();
        string form = sources.FirstBelow("Entities/crmq_Criterion/FormXml/main").Split('/')[^1][..^".xml".Length];
        sources.Replace(FurtherComponents.Manifest, "</RootComponents>", $"<RootComponent type=\"60\" id=\"{form}\" behavior=\"0\" /></RootComponents>");

        Assert.Contains(form, Encoding.UTF8.GetString(sources.Pack(managed: false).Entries["solution.xml"]));
    }
}
