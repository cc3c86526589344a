using System;
using System.IO;

namespace CrmQuality.Scenarios;

/// <summary>Finds what the scenarios need outside their own folder.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The built command line: the project reference builds it before these tests, in the same lane and configuration.</summary>
    public static string CommandLine { get; } =
        Path.Combine(Root, "Tools", "CrmQuality.Cli", Path.GetRelativePath(Path.Combine(Root, "Tests", "CrmQuality.Scenarios"), AppContext.BaseDirectory));

    /// <summary>A file of docs/samples.</summary>
    public static string Sample(string name) => Path.Combine(Root, "docs", "samples", name);

    /// <summary>A file of the real pipelines, or the end of the test as not run.</summary>
    public static string Shared(params string[] parts)
    {
        var folder = Environment.GetEnvironmentVariable("CRMQUALITY_SHARED") ?? Path.Combine(Root, "..", "shared");
        var file = Path.Combine([folder, .. parts]);
        if (!File.Exists(file))
        {
            Assert.Inconclusive($"not run: {file} is not there");
        }

        return file;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmQuality.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("CrmQuality.sln is in no folder above " + AppContext.BaseDirectory);
    }
}
