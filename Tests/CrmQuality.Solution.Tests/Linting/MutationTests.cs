using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Linting;
using CrmQuality.Packer.Linting.Checks;
using CrmQuality.Packer.Source;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting;

/// <summary>Each check finds what it is for in the real solution with one thing broken, and no other check does without saying so.</summary>
[TestClass]
public sealed class MutationTests
{
    /// <summary>These need files of Microsoft's, or two zips; tests of their own prove them.</summary>
    private static readonly string[] ProvenElsewhere = ["CQ0201", "CQ0202", "CQ0616", "CQ0617", "CQ1701"];

    public static IEnumerable<object[]> OfSources => NamesOf(mutation => mutation.Source is not null);

    /// <summary>Those of zips, and of each check one of sources: a check reads the same parts, wherever they come from.</summary>
    public static IEnumerable<object[]> OfZips
    {
        get
        {
            HashSet<Mutation> first = [.. MutationList.All.Values.Where(mutation => mutation.Source is not null && mutation.IsPacked).DistinctBy(mutation => mutation.Check)];
            return NamesOf(mutation => mutation.Package is not null || first.Contains(mutation));
        }
    }

    [TestMethod]
    [DynamicData(nameof(OfSources))]
    public void Sources_BrokenInOnePlace_AreFoundOutByThatCheck(string name)
    {
        Mutation mutation = MutationList.All[name];
        Sources sources = FurtherComponents.WithTheReal();
        mutation.Source!(sources);

        AssertFound(mutation, SolutionLinter.Run(sources.Unpacked()), mutation.Also);
    }

    [TestMethod]
    [DynamicData(nameof(OfZips))]
    public void Zip_BrokenInOnePlace_IsFoundOutByThatCheck(string name)
    {
        Mutation mutation = MutationList.All[name];
        Sources sources = FurtherComponents.WithTheReal();
        mutation.Source?.Invoke(sources);
        Dictionary<string, byte[]> entries = sources.Entries();
        mutation.Package?.Invoke(entries);

        AssertFound(mutation, SolutionLinter.Run(SolutionLinter.Packed(new FileSet(entries)) with { ReleasedTypes = sources.ReleasedTypes }), mutation.Source is null ? mutation.Also : []);
    }

    [TestMethod]
    public void Checks_EveryOne_HasAMutationThatProvesIt()
    {
        string[] unproven = [.. CheckList.All.Select(check => check.Id).Except(MutationList.All.Values.Select(mutation => mutation.Check)).Except(ProvenElsewhere)];

        Assert.IsEmpty(unproven, $"write a mutation for {string.Join(", ", unproven)}");
    }

    [TestMethod]
    public void Mutations_EveryOne_IsOfACheckThatExists() =>
        Assert.IsEmpty(MutationList.All.Values.Select(mutation => mutation.Check).Concat(ProvenElsewhere).Except(CheckList.All.Select(check => check.Id)));

    private static IEnumerable<object[]> NamesOf(Func<Mutation, bool> condition) =>
        MutationList.All.Values.Where(condition).Select(mutation => new object[] { mutation.ToString() });

    private static void AssertFound(Mutation mutation, IReadOnlyList<CheckResult> results, IEnumerable<string> others)
    {
        Finding[] findings = [.. results.SelectMany(result => result.Findings)];
        string all = string.Join(Environment.NewLine, findings.Select(finding => $"{finding.Check} {finding.Place}: {finding.Message}"));
        Finding[] expected = [.. findings.Where(finding => finding.Check == mutation.Check)];
        Assert.IsNotEmpty(expected, $"{mutation.Check} found nothing; the others: {all}");
        Assert.IsTrue(expected.All(finding => finding.File.Length > 0 && finding.Message.Length > 5 && finding.Remedy.Length > 5), all);
        Assert.IsTrue(expected.Any(finding => finding.Message.Contains(mutation.Says, StringComparison.Ordinal)), all);
        Assert.IsEmpty(findings.Where(finding => finding.Check != mutation.Check && !mutation.Also.Contains(finding.Check)), all);
        Assert.IsEmpty(others.Except(findings.Select(finding => finding.Check)), $"expected these, too; found: {all}");
    }
}
