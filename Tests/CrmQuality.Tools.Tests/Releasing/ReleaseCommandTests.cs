using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Releasing;

namespace CrmQuality.Tools.Tests.Releasing;

/// <summary>What <c>crmquality release</c> leaves in its folder.</summary>
[TestClass]
public sealed class ReleaseCommandTests
{
    private const string Label = "1.2.3-preview";

    [TestMethod]
    public void Release_OfWhatTravelsWithTheTool_WritesSixFilesOfOneName()
    {
        using var folder = Released();

        string[] expected = [".bom.json", ".licences.md", ".release-notes.md", ".sha256", ".zip", "_managed.zip"];
        CollectionAssert.AreEqual(
            expected.Select(ending => "CrmQuality_" + Label + ending).Order(StringComparer.Ordinal).ToArray(),
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray());
    }

    [TestMethod]
    public void Release_Checksums_AreThoseOfTheFiles()
    {
        using var folder = Released();

        var lines = File.ReadAllLines(folder.File($"CrmQuality_{Label}.sha256"));

        Assert.HasCount(5, lines);
        foreach (var parts in lines.Select(line => line.Split("  ")))
        {
            Assert.AreEqual(parts[0], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder.File(parts[1])))));
        }
    }

    [TestMethod]
    public void Release_Twice_IsTheSameByteForByte()
    {
        using var one = Released();
        using var other = Released();

        foreach (var file in Directory.GetFiles(one.Path))
        {
            CollectionAssert.AreEqual(File.ReadAllBytes(file), File.ReadAllBytes(other.File(Path.GetFileName(file))), file);
        }
    }

    [TestMethod]
    public void Release_Bill_NamesWhatIsPackedAndWhatIsNot()
    {
        using var folder = Released();

        var components = JsonDocument.Parse(File.ReadAllText(folder.File($"CrmQuality_{Label}.bom.json"))).RootElement.GetProperty("components").EnumerateArray()
            .ToDictionary(component => component.GetProperty("name").GetString()!, component => component.GetProperty("scope").GetString());

        Assert.AreEqual("required", components["CrmQuality.Plugins"]);
        Assert.AreEqual("required", components[$"CrmQuality_{Label}_managed.zip"]);
        Assert.AreEqual("excluded", components["Microsoft.Xrm.Sdk"]);
    }

    [TestMethod]
    [DataRow("1.2.3", false)]
    [DataRow("1.2.3-preview", true)]
    public void Notes_OfALabel_TakeTheNewestChangesOnly(string label, bool isPreview)
    {
        var notes = ReleaseNotes.Of(label, "# Changelog\n\n## 1.2.3\n\n### Added\n\n- A pump.\n\n## 1.2.2\n\n- A valve.\n");

        Assert.StartsWith($"# CrmQuality {label}\n", notes);
        Assert.Contains("- A pump.", notes);
        Assert.DoesNotContain("valve", notes);
        Assert.AreEqual(isPreview, notes.Contains("This is a preview", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Release_WithALabelThatIsNoName_WritesNothing()
    {
        using var folder = new TemporaryFolder();

        Assert.AreEqual(ExitCode.UnusableInput, ReleaseCommand.Create().Parse(["--output", folder.File("out"), "--label", "../1"]).Invoke());

        Assert.IsFalse(Directory.Exists(folder.File("out")));
    }

    private static TemporaryFolder Released()
    {
        var folder = new TemporaryFolder();
        Assert.AreEqual(ExitCode.Done, ReleaseCommand.Create().Parse(["--output", folder.Path, "--label", Label]).Invoke());
        return folder;
    }
}
