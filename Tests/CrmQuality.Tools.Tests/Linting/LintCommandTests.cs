using System.IO;
using CrmQuality.Cli.Commands;

namespace CrmQuality.Tools.Tests.Linting;

/// <summary>The exit codes of <c>crmquality lint</c>, as docs/lint.md states them.</summary>
[TestClass]
public sealed class LintCommandTests
{
    [TestMethod]
    public void Lint_OfWhatTravelsWithTheTool_EndsWithDone() => Assert.AreEqual(ExitCode.Done, Run());

    [TestMethod]
    public void Lint_OfBrokenSources_EndsWithFindings()
    {
        using var folder = new TemporaryFolder();
        Copy(ShippedFiles.Solution, folder.Path);
        File.WriteAllText(folder.File("notes.txt"), "remember");

        Assert.AreEqual(ExitCode.Attention, Run(folder.Path));
    }

    [TestMethod]
    public void Lint_OfNothing_EndsWithUnusableInput() => Assert.AreEqual(ExitCode.UnusableInput, Run("nowhere.zip"));

    [TestMethod]
    [DataRow("--schemas")]
    [DataRow("--sdk")]
    public void Lint_WithAFolderThatIsNotThere_EndsWithUnusableInput(string option) => Assert.AreEqual(ExitCode.UnusableInput, Run(option, "nowhere"));

    private static int Run(params string[] arguments) => LintCommand.Create().Parse([.. arguments, "--json"]).Invoke();

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Assert.IsTrue(File.Exists(Path.Combine(to, "Other", "Solution.xml")));
    }
}
