using System;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Commands;

namespace CrmQuality.Tools.Tests.Documenting;

/// <summary>What stands in docs/ is what the solution says; CRMQUALITY_UPDATE=1 writes it anew.</summary>
[TestClass]
public sealed class CommittedDocumentsTests
{
    private const string Command = "CRMQUALITY_UPDATE=1 dotnet test Tests/CrmQuality.Tools.Tests --filter FullyQualifiedName~CommittedDocuments";

    [TestMethod]
    [DataRow("data-dictionary.md")]
    [DataRow("steps.md")]
    [DataRow("roles.md")]
    [DataRow("criteria.md")]
    public void Document_Committed_IsWhatTheSolutionSays(string name)
    {
        using var folder = new TemporaryFolder();
        Assert.AreEqual(ExitCode.Done, Run("--output", folder.Path));
        var fresh = File.ReadAllText(folder.File(name));
        var committed = Path.Combine(Root, "docs", name);
        if (Environment.GetEnvironmentVariable("CRMQUALITY_UPDATE") == "1")
        {
            File.WriteAllText(committed, fresh);
        }

        var text = File.Exists(committed) ? File.ReadAllText(committed).ReplaceLineEndings("\n") : "";
        Assert.IsTrue(text == fresh, $"docs/{name} is not what the solution says. Update it with: {Command}");
    }

    [TestMethod]
    public void Documents_Committed_LeaveNoCellOfAColumnEmpty()
    {
        string[] poor = [.. File.ReadAllLines(Path.Combine(Root, "docs", "data-dictionary.md")).Where(line => line.StartsWith("| crmq_", StringComparison.Ordinal) && line.Contains("|  |", StringComparison.Ordinal))];

        Assert.IsEmpty(poor, string.Join("\n", poor));
    }

    [TestMethod]
    public void Docs_OfAFileInFinnish_TakesItsTexts()
    {
        using var folder = new TemporaryFolder();

        Assert.AreEqual(ExitCode.Done, Run("--output", folder.Path, "--criteria", ShippedFiles.Sample("direct-sales.criteria.json"), "--language", "1035"));

        var text = File.ReadAllText(folder.File("criteria.md"));
        Assert.Contains("### Arvioitu tuotto (REVENUE)", text);
        Assert.Contains("| when it is missing | block at create |", text);
    }

    [TestMethod]
    public void Docs_OfAFolderThatIsNone_WritesNothing()
    {
        using var folder = new TemporaryFolder();

        Assert.AreEqual(ExitCode.UnusableInput, Run(folder.File("nowhere"), "--output", folder.File("docs")));

        Assert.IsFalse(Directory.Exists(folder.File("docs")));
    }

    [TestMethod]
    public void Docs_OfACriteriaFileThatIsNone_WritesNothing()
    {
        using var folder = new TemporaryFolder();

        Assert.AreEqual(ExitCode.UnusableInput, Run("--output", folder.File("docs"), "--criteria", folder.Write("notes.md", "# Criteria")));

        Assert.IsFalse(Directory.Exists(folder.File("docs")));
    }

    private static string Root => Repository.Root ?? throw new InvalidOperationException("CrmQuality.sln is in no folder above the tests.");

    private static int Run(params string[] arguments) => DocsCommand.Create().Parse(arguments).Invoke();
}
