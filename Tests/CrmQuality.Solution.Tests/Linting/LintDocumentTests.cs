using System;
using System.IO;
using System.Linq;
using CrmQuality.Packer.Linting;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting;

/// <summary>The document is what the checks say; CRMQUALITY_UPDATE=1 writes it anew.</summary>
[TestClass]
public sealed class LintDocumentTests
{
    private const string Command = "CRMQUALITY_UPDATE=1 dotnet test Tests/CrmQuality.Solution.Tests --filter FullyQualifiedName~LintDocument";

    [TestMethod]
    public void Document_Committed_IsWhatTheChecksSay()
    {
        string committed = Path.Combine(Repository.Root, "docs", "lint.md");
        string fresh = LintDocument.Text();
        if (Environment.GetEnvironmentVariable("CRMQUALITY_UPDATE") == "1")
        {
            File.WriteAllText(committed, fresh);
        }

        string text = File.Exists(committed) ? File.ReadAllText(committed).ReplaceLineEndings("\n") : "";
        Assert.IsTrue(text == fresh, $"docs/lint.md is not what the checks say. Update it with: {Command}");
    }

    [TestMethod]
    public void Checks_Ids_AreUniqueSortedAndOfAGroup()
    {
        string[] ids = [.. SolutionLinter.Checks.Select(check => check.Id)];

        CollectionAssert.AreEqual(ids.Distinct().Order(StringComparer.Ordinal).ToArray(), ids);
        Assert.IsTrue(ids.All(id => id.Length == 6 && LintDocument.Groups.ContainsKey(id[..4])));
    }

    [TestMethod]
    public void Checks_Texts_AreSentences()
    {
        string[] poor = [.. SolutionLinter.Checks.Where(check => check.Title.Length < 3 || !IsSentence(check.Meaning) || !IsSentence(check.Remedy) || check.Source.Length < 5).Select(check => check.Id)];

        Assert.IsEmpty(poor, string.Join(", ", poor));
    }

    private static bool IsSentence(string text) => text.Length > 10 && text.EndsWith('.');
}
