using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace CrmQuality.EmbeddedDataverse.Tests.Conformance;

/// <summary>The documents are what the tests say; CRMQUALITY_UPDATE=1 writes them anew.</summary>
[TestClass]
[NotOfDataverse("keeps the documents true")]
public sealed class ConformanceDocumentsTests
{
    private const string Command = "CRMQUALITY_UPDATE=1 dotnet test Tests/CrmQuality.EmbeddedDataverse.Tests --filter FullyQualifiedName~ConformanceDocuments";

    [TestMethod]
    public void Table_Committed_IsWhatTheTestsSay() => Compare("embedded-dataverse.md", ConformanceDocuments.Table());

    [TestMethod]
    public void Unproven_Committed_IsWhatTheTestsSay() => Compare("unproven.md", ConformanceDocuments.Unproven());

    [TestMethod]
    public void Tests_EveryOne_SaysWhatItProvesOfDataverseOrThatItDoesNot()
    {
        string[] silent = [.. Behaviour.Tests.Where(IsSilent).Select(Behaviour.NameOf).Order(StringComparer.Ordinal)];

        Assert.IsEmpty(silent, $"Give these [Conformance] or [NotOfDataverse]:{Environment.NewLine}{string.Join(Environment.NewLine, silent)}");
    }

    [TestMethod]
    public void Assumed_EveryOne_HasAtLeastTwoStepsThatWouldSettleIt()
    {
        string[] vague = [.. Behaviour.All.Where(behaviour => behaviour.Facts.Certainty == Certainty.Assumed && ConformanceDocuments.Steps(behaviour.Facts).Count < 2).Select(behaviour => behaviour.Test)];

        Assert.IsEmpty(vague, string.Join(Environment.NewLine, vague));
    }

    [TestMethod]
    public void Behaviours_EveryOne_HasASourceAndIsASentence()
    {
        string[] poor = [.. Behaviour.All.Where(behaviour => behaviour.Facts.Source.Length < 5 || behaviour.Facts.Behaviour.Length < 10).Select(behaviour => $"{behaviour.Test}: {behaviour.Facts.Behaviour}")];

        Assert.IsEmpty(poor, string.Join(Environment.NewLine, poor));
    }

    private static bool IsSilent(MethodInfo test) =>
        test.GetCustomAttribute<ConformanceAttribute>() is null
        && test.GetCustomAttribute<NotOfDataverseAttribute>() is null
        && test.DeclaringType!.GetCustomAttribute<NotOfDataverseAttribute>() is null;

    private static void Compare(string name, string fresh)
    {
        var committed = Path.Combine(Root(), "docs", name);
        if (Environment.GetEnvironmentVariable("CRMQUALITY_UPDATE") == "1")
        {
            File.WriteAllText(committed, fresh);
        }

        var text = File.Exists(committed) ? File.ReadAllText(committed).ReplaceLineEndings("\n") : "";
        if (text != fresh)
        {
            var written = Path.Combine(AppContext.BaseDirectory, name);
            File.WriteAllText(written, fresh);
            Assert.Fail($"docs/{name} is not what the tests say; the fresh text is in {written}. Update it with: {Command}");
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmQuality.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("CrmQuality.sln is in no folder above the tests.");
    }
}
