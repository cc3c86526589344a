using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>A solution we did not write, in the shape of Microsoft's exports. Source: the reference beside the repository.</summary>
[TestClass]
public sealed class SharedSolutionTests
{
    [TestMethod]
    [Conformance("Solutions", "A solution of others imports: its tables come, its screens are reported as not interpreted", Certainty.Seen, "a solution in the shape of Microsoft's exports")]
    public void Import_ReferenceSolution_BringsItsTablesAndReportsItsScreens()
    {
        var folder = Path.Combine(SharedFolder() ?? "", "reference", "minimal-solution");
        if (!Directory.Exists(folder))
        {
            Assert.Inconclusive($"not run: {folder} is absent");
        }

        var store = new RowStore(StockTableFiles.Load());

        var report = new SolutionImport(store).Import(Packed(folder).Open());

        Assert.IsNotNull(store.Metadata.Table("xmpl_policy")!.Column("ownerid"));
        Assert.AreEqual(OwnershipKind.UserOwned, store.Metadata.Table("xmpl_policy")!.Ownership);
        Assert.AreEqual(ColumnKind.Choice, store.Metadata.Table("opportunity")!.Column("xmpl_band")!.Kind);
        Assert.HasCount(2, report.Steps);
        Assert.HasCount(1, store.Rows("role"));
    }

    /// <summary>The reference holds no content files; what they say does not matter here.</summary>
    private static SolutionZip Packed(string folder)
    {
        var zip = new SolutionZip().Without("PluginAssemblies/Xmpl/Xmpl.dll");
        foreach (var file in Directory.GetFiles(folder, "*.xml"))
        {
            zip.With(Path.GetFileName(file), File.ReadAllText(file));
        }

        foreach (var name in XElement.Load(Path.Combine(folder, "customizations.xml")).Descendants("FileName").Select(node => node.Value.TrimStart('/')))
        {
            zip.With(name, "content");
        }

        return zip;
    }

    private static string? SharedFolder()
    {
        if (Environment.GetEnvironmentVariable("CRMQUALITY_SHARED") is { Length: > 0 } stated)
        {
            return stated;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmQuality.sln")))
        {
            folder = folder.Parent;
        }

        return folder is null ? null : Path.Combine(folder.FullName, "..", "shared");
    }
}
