using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmQuality.Packer;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Packing;

[TestClass]
public sealed class PackingTests
{
    [TestMethod]
    public void Pack_WithALabel_NamesBothZipsAfterIt()
    {
        using SourceFolder folder = new(new Sources());

        PackResult result = SolutionPacker.Pack(new PackRequest(folder.Path, folder.AssemblyPath, folder.Output, "0.1.0-preview"));

        Assert.AreEqual("CrmQuality_0.1.0-preview.zip", Path.GetFileName(result.UnmanagedPath));
        Assert.AreEqual("CrmQuality_0.1.0-preview_managed.zip", Path.GetFileName(result.ManagedPath));
        CollectionAssert.AreEqual(PackedZip.Of(folder.Path, folder.AssemblyPath, managed: false).Content, File.ReadAllBytes(result.UnmanagedPath));
        CollectionAssert.AreEqual(PackedZip.Of(folder.Path, folder.AssemblyPath, managed: true).Content, File.ReadAllBytes(result.ManagedPath));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("../0.1.0")]
    [DataRow("v0.1.0")]
    public void Pack_WithALabelThatIsNoVersion_IsRefused(string label)
    {
        PackException refusal = Assert.ThrowsExactly<PackException>(() =>
            SolutionPacker.Pack(new PackRequest(Repository.SolutionFolder, "unused.dll", "unused", label)));
        Assert.Contains("label", refusal.Reason);
    }

    [TestMethod]
    public void Pack_OfACopyMadeLater_GivesTheSameBytes()
    {
        using SourceFolder first = new(new Sources());
        using SourceFolder second = new(new Sources());
        foreach (string file in Directory.EnumerateFiles(second.Path, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2031, 5, 6, 7, 8, 9, DateTimeKind.Utc));
        }

        CollectionAssert.AreEqual(
            PackedZip.Of(first.Path, first.AssemblyPath, managed: true).Content,
            PackedZip.Of(second.Path, second.AssemblyPath, managed: true).Content);
    }

    [TestMethod]
    public void Zips_ManagedAndUnmanaged_DifferInTheMarkOnly()
    {
        PackedZip unmanaged = new Sources().Pack(managed: false);
        PackedZip managed = new Sources().Pack(managed: true);
        CollectionAssert.AreEqual(unmanaged.Entries.Keys.ToArray(), managed.Entries.Keys.ToArray());
        string[] different = [.. managed.Entries.Where(entry => !entry.Value.SequenceEqual(unmanaged.Entries[entry.Key])).Select(entry => entry.Key)];
        Assert.AreEqual("solution.xml", string.Join(',', different));
        Assert.AreEqual(
            Encoding.UTF8.GetString(managed.Entries["solution.xml"]),
            Encoding.UTF8.GetString(unmanaged.Entries["solution.xml"]).Replace("<Managed>0</Managed>", "<Managed>1</Managed>", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Zip_Entries_AreTheRootFilesOneDllAndTheFilesOfComponentsAndWebResources()
    {
        PackedZip zip = new Sources().Pack(managed: false);

        string dll = zip.Customizations.Descendants("PluginAssembly").Single().Element("FileName")!.Value;
        Assert.StartsWith("PluginAssemblies/", dll.TrimStart('/'));
        string[] components = [.. new Sources().Names.Where(name => name.StartsWith("customapis/", StringComparison.Ordinal) || name.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal))];
        string[] resources = [.. zip.Customizations.Descendants("WebResource").Select(node => node.Element("FileName")!.Value.TrimStart('/'))];
        Assert.HasCount(new Sources().Names.Count(name => name.StartsWith("WebResources/", StringComparison.Ordinal)), (string[])[.. resources, .. resources], "each with its content");
        CollectionAssert.AreEquivalent((string[])["[Content_Types].xml", "solution.xml", "customizations.xml", dll.TrimStart('/'), .. components, .. resources], zip.Entries.Keys.ToArray());
    }

    [TestMethod]
    public void ContentTypes_OfTheZip_CoverEveryExtension()
    {
        PackedZip zip = new Sources().Pack(managed: true);
        XElement types = XElement.Parse(Encoding.UTF8.GetString(zip.Entries["[Content_Types].xml"]));
        string[] listed = [.. types.Elements().Select(type => type.Attribute("Extension")?.Value).OfType<string>()];
        string[] used = [.. zip.Entries.Keys.Select(name => Path.GetExtension(name).TrimStart('.')).Where(extension => extension.Length > 0).Distinct()];
        CollectionAssert.AreEquivalent(used, listed);
    }

    [TestMethod]
    public void Manifest_OfTheZip_NamesSolutionPublisherAndVersion()
    {
        XElement manifest = new Sources().Pack(managed: true).Solution.Element("SolutionManifest")!;
        XElement publisher = manifest.Element("Publisher")!;
        Assert.AreEqual("CrmQuality", manifest.Element("UniqueName")!.Value);
        Assert.AreEqual("0.1.0.0", manifest.Element("Version")!.Value);
        Assert.AreEqual("crmquality", publisher.Element("UniqueName")!.Value);
        Assert.AreEqual("crmq", publisher.Element("CustomizationPrefix")!.Value);
        Assert.AreEqual("28461", publisher.Element("CustomizationOptionValuePrefix")!.Value);
    }

    [TestMethod]
    public void RootComponents_OfTables_TakeOursWholeAndOnlyOurColumnsOfStockTables()
    {
        XElement[] tables = [.. new Sources().Pack(managed: false).Solution.Descendants("RootComponent").Where(row => row.Attribute("type")!.Value == "1")];
        Assert.HasCount(SolutionFiles.Tables.Count(), tables);
        foreach (XElement table in tables)
        {
            string expected = table.Attribute("schemaName")!.Value.StartsWith("crmq_", StringComparison.Ordinal) ? "0" : "2";
            Assert.AreEqual(expected, table.Attribute("behavior")!.Value);
        }
    }
}
