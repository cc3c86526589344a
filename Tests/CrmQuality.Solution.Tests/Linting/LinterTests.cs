using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Packer;
using CrmQuality.Packer.Linting;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting;

/// <summary>The linter on the product itself, and on what is no solution.</summary>
[TestClass]
public sealed class LinterTests
{
    private static readonly string[] OfZips = ["CQ0108", "CQ1701"];
    private static readonly string[] OfSchemas = ["CQ0201", "CQ0202"];
    private static readonly string[] OfSdk = ["CQ0616", "CQ0617"];

    [TestMethod]
    public void Product_Sources_HaveNoFinding()
    {
        LintReport report = SolutionLinter.Lint(new LintRequest(Repository.SolutionFolder) { PluginAssemblyPath = Repository.PluginAssembly });

        AssertClean(report);
        CollectionAssert.AreEquivalent(OfZips.Concat(OfSchemas).Concat(OfSdk).ToArray(), report.Skipped.Select(result => result.Check.Id).ToArray());
    }

    [TestMethod]
    [DataRow("CrmQuality_1.zip")]
    [DataRow("CrmQuality_1_managed.zip")]
    public void Product_Zips_HaveNoFinding(string name)
    {
        using SourceFolder folder = new(new Sources());
        SolutionPacker.Pack(new PackRequest(Repository.SolutionFolder, Repository.PluginAssembly, folder.Output, "1"));

        LintReport report = SolutionLinter.Lint(new LintRequest(Path.Combine(folder.Output, name)));

        AssertClean(report);
        Assert.IsTrue(report.Results.Single(result => result.Check.Id == "CQ1701").IsPassed, "the twin lies beside it");
        Assert.IsTrue(report.Results.Single(result => result.Check.Id == "CQ0108").IsPassed);
    }

    [TestMethod]
    public void FurtherComponents_UnpackedAndPacked_HaveNoFinding()
    {
        Sources sources = FurtherComponents.WithTheReal();

        AssertClean(new LintReport("", SolutionLinter.Run(sources.Unpacked())));
        AssertClean(new LintReport("", SolutionLinter.Run(sources.Packed())));
    }

    [TestMethod]
    public void Lint_OfAZipWithATwinOfOtherContent_NamesTheEntry()
    {
        using SourceFolder folder = new(FurtherComponents.WithTheReal());
        PackResult zips = SolutionPacker.Pack(new PackRequest(folder.Path, folder.AssemblyPath, folder.Output, "1"));
        File.AppendAllText(Path.Combine(folder.Path, FurtherComponents.Script), "// later");
        SolutionPacker.Pack(new PackRequest(folder.Path, folder.AssemblyPath, folder.Output, "2"));
        File.Copy(Path.Combine(folder.Output, "CrmQuality_2.zip"), zips.UnmanagedPath, overwrite: true);

        Finding finding = SolutionLinter.Lint(new LintRequest(zips.ManagedPath)).Findings.Single();

        Assert.AreEqual("CQ1701", finding.Check);
        Assert.AreEqual(FurtherComponents.ScriptEntry, finding.File);
    }

    [TestMethod]
    public void Lint_OfAZipWithATwinOfTheSameKind_NamesTheManifest()
    {
        using SourceFolder folder = new(new Sources());
        PackResult zips = SolutionPacker.Pack(new PackRequest(folder.Path, folder.AssemblyPath, folder.Output, "1"));
        File.Copy(zips.ManagedPath, zips.UnmanagedPath, overwrite: true);

        Assert.AreEqual("solution.xml", SolutionLinter.Lint(new LintRequest(zips.ManagedPath)).Findings.Single().File);
    }

    [TestMethod]
    public void Lint_WithUnreadableFiles_SkipsWhatNeedsThem()
    {
        Sources sources = new();
        sources.Write("OptionSets/crmq_severity.xml", "<optionset>");

        IReadOnlyList<CheckResult> results = SolutionLinter.Run(sources.Unpacked());

        Assert.AreEqual("CQ0103", results.SelectMany(result => result.Findings).Single().Check);
        CheckResult skipped = results.Single(result => result.Check.Id == "CQ0404");
        Assert.IsFalse(skipped.IsPassed);
        Assert.AreEqual("some files could not be read", skipped.SkippedBecause);
    }

    [TestMethod]
    public void Finding_OfALabel_NamesFileLineAndElement()
    {
        Sources sources = new();
        sources.ReplaceFirst("OptionSets/crmq_severity.xml", "<label description=\"Esto\" languagecode=\"1035\" />", "");

        Finding finding = SolutionLinter.Run(sources.Unpacked()).SelectMany(result => result.Findings).Single();

        string[] lines = sources.Text("OptionSets/crmq_severity.xml").Split('\n');
        Assert.AreEqual("OptionSets/crmq_severity.xml", finding.File);
        Assert.AreEqual("<labels>", lines[finding.Line!.Value - 1].Trim());
        Assert.AreEqual("<labels> of <option value=\"284610003\">", finding.Element);
        Assert.AreEqual($"OptionSets/crmq_severity.xml:{finding.Line}, <labels> of <option value=\"284610003\">", finding.Place);
    }

    [TestMethod]
    [DataRow("nowhere")]
    [DataRow("nowhere.zip")]
    public void Lint_OfNothing_IsRefused(string subject)
    {
        PackException refusal = Assert.ThrowsExactly<PackException>(() => SolutionLinter.Lint(new LintRequest(subject)));

        Assert.AreEqual(subject, refusal.File);
    }

    [TestMethod]
    public void Lint_OfAFileThatIsNoZip_IsRefused()
    {
        PackException refusal = Assert.ThrowsExactly<PackException>(() => SolutionLinter.Lint(new LintRequest(Repository.StrongNameKey)));

        Assert.Contains("no", refusal.Reason);
        Assert.Contains("zip", refusal.Reason);
    }

    [TestMethod]
    public void ReleasedTypes_OfTheRepository_AreThoseOfTheLastRelease() => Assert.IsEmpty(ReleasedTypes.All, "before 1.0 there is no release; from then on the list only grows");

    [TestMethod]
    public void ReleasedTypes_Text_IsOneNameALineWithRemarks() =>
        CollectionAssert.AreEqual(new[] { "A.B", "A.C" }, ReleasedTypes.Parse("# of 1.0\nA.B\n\n A.C # since 1.1\r\n").ToArray());

    private static void AssertClean(LintReport report) =>
        Assert.IsEmpty(report.Findings, string.Join(Environment.NewLine, report.Findings.Select(finding => $"{finding.Check} {finding.Place}: {finding.Message}")));
}
