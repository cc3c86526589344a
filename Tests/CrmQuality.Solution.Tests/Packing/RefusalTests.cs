using System.IO;
using CrmQuality.Packer;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Packing;

/// <summary>What the linter finds fault with is not packed: the refusal names file and element, and nothing is written.</summary>
[TestClass]
public sealed class RefusalTests
{
    private const string Choice = "OptionSets/crmq_severity.xml";

    [TestMethod]
    [DataRow(FurtherComponents.View, "<attribute name=\"name\" />", "<attribute name=\"title\" />", "opportunity has no column 'title'")]
    [DataRow(Choice, "<label description=\"Esto\" languagecode=\"1035\" />", "", "the labels are in '1033'")]
    [DataRow(FurtherComponents.Form, "{8f1e2d3c-4b5a-4697-8877-665544332217}", "{8f1e2d3c-4b5a-4697-8877-665544332216}", "is given to attribute libraryUniqueId of <Library")]
    [DataRow(FurtherComponents.Api, "<plugintypeid>37d71c9a", "<plugintypeid>47d71c9a", "is no plug-in type of the solution")]
    public void Pack_OfBrokenSources_NamesFileAndElementAndWritesNothing(string file, string old, string replacement, string reason)
    {
        Sources sources = FurtherComponents.WithTheReal();
        sources.ReplaceFirst(file, old, replacement);
        using SourceFolder folder = new(sources);

        PackException refusal = Assert.ThrowsExactly<PackException>(() => SolutionPacker.Pack(new PackRequest(folder.Path, folder.AssemblyPath, folder.Output, "0.1.0")));

        Assert.AreEqual(file, refusal.File);
        Assert.Contains(reason, refusal.Reason);
        Assert.Contains("<", refusal.Reason);
        Assert.Contains("(CQ", refusal.Reason);
        Assert.IsFalse(Directory.Exists(folder.Output));
    }

    [TestMethod]
    public void Pack_OfAFileOfUnknownKind_NamesIt()
    {
        Sources sources = new();
        sources.Write("Other/notes.txt", "remember");

        PackException refusal = sources.Refusal();

        Assert.AreEqual("Other/notes.txt", refusal.File);
        Assert.Contains("kind is unknown", refusal.Reason);
    }

    [TestMethod]
    public void Pack_WithoutTheAssembly_SaysWhatToBuild()
    {
        using SourceFolder folder = new(new Sources());

        PackException refusal = Assert.ThrowsExactly<PackException>(() => PackedZip.Of(folder.Path, "nowhere.dll", managed: false));

        Assert.AreEqual("nowhere.dll", refusal.File);
        Assert.Contains("Build Plugins/CrmQuality.Plugins", refusal.Reason);
    }

    [TestMethod]
    public void Pack_OfSeveralFaults_SaysHowManyMore()
    {
        Sources sources = new();
        sources.Write("Other/notes.txt", "remember");
        sources.Write("Other/more.txt", "remember");

        Assert.Contains("There is 1 more finding", sources.Refusal().Reason);
    }

    [TestMethod]
    public void Pack_OfAMissingFolder_IsRefused()
    {
        string nowhere = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        PackException refusal = Assert.ThrowsExactly<PackException>(() => PackedZip.Of(nowhere, "unused.dll", managed: false));

        Assert.AreEqual(nowhere, refusal.File);
    }
}
