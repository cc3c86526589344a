using System;
using System.IO;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>Places in the repository, found from where the tests run.</summary>
internal static class Repository
{
    private const string TestFolder = "Tests/CrmQuality.Solution.Tests";

    public static string Root { get; } = FindRoot();

    public static string SolutionFolder => Path.Combine(Root, "Solution");

    public static string StrongNameKey => Path.Combine(Root, "Plugins", "CrmQuality.Plugins", "CrmQuality.snk");

    /// <summary>The plug-in assembly built in the same lane and configuration as these tests.</summary>
    public static string PluginAssembly => OutputOf("Plugins/CrmQuality.Plugins", "CrmQuality.Plugins.dll");

    /// <summary>The build configuration of these tests.</summary>
    public static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Whether these tests were built against Microsoft's packages.</summary>
    public static bool IsGenuineLane => Here.Contains("genuine", StringComparison.Ordinal);

    /// <summary>Microsoft's published schemas; without them the test ends as not run.</summary>
    public static string Schemas
    {
        get
        {
            string shared = Environment.GetEnvironmentVariable("CRMQUALITY_SHARED") ?? Path.Combine(Root, "..", "shared");
            string schemas = Path.Combine(shared, "schemas");
            if (!Directory.Exists(schemas))
            {
                Assert.Inconclusive("not run: Microsoft's customization schemas are not on this machine; set CRMQUALITY_SHARED.");
            }

            return schemas;
        }
    }

    /// <summary>Microsoft's genuine Microsoft.Xrm.Sdk.dll; without it the test ends as not run.</summary>
    public static string GenuineSdk
    {
        get
        {
            string folder = Environment.GetEnvironmentVariable("CRMQUALITY_SDK") ?? "";
            string path = Path.Combine(folder, "Microsoft.Xrm.Sdk.dll");
            if (folder.Length == 0 || !File.Exists(path))
            {
                Assert.Inconclusive("not run: set CRMQUALITY_SDK to a folder with Microsoft's Microsoft.Xrm.Sdk.dll (net462, from Microsoft.CrmSdk.CoreAssemblies).");
            }

            return path;
        }
    }

    private static string Here => Path.GetRelativePath(Path.Combine(Root, TestFolder), AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>What a project built for .NET Framework in the same lane and configuration as these tests.</summary>
    public static string OutputOf(string project, string file) => Path.Combine(Root, project, Here.Replace("net10.0", "net462", StringComparison.Ordinal), file);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmQuality.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("CrmQuality.sln is in no folder above the tests.");
    }
}
