using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.BuildScripts;

/// <summary>build.ps1 with the real dotnet, on a copy of the repository: every task does what it says.</summary>
[TestClass]
public sealed class RealScriptTests
{
    /// <summary>What the tests run of it runs: one quick class, for the script is what is tested.</summary>
    private const string Filter = "FullyQualifiedName~JsonTests";

    [TestMethod]
    [TestCategory("Long")]
    public void Script_EveryTask_EndsWell()
    {
        var copy = Directory.CreateTempSubdirectory("crmquality-build-");
        try
        {
            CopyTo(copy.FullName);
            foreach (var task in (string[])["restore", "build", "test", "pack", "lint", "demo", "release -Preview"])
            {
                var (exitCode, output) = Run(Path.Combine(copy.FullName, "build.ps1"), task + " -CrmSdk standin");

                Assert.AreEqual(0, exitCode, $"{task}: {output}");
                Assert.Contains("SDK lane: standin", output);
            }

            var artifacts = Directory.GetFiles(Path.Combine(copy.FullName, "artifacts")).Select(Path.GetFileName).ToArray();
            Assert.HasCount(6, artifacts);
            Assert.IsTrue(artifacts.All(name => name!.Contains("-preview", StringComparison.Ordinal)), string.Join(", ", artifacts));

            var refused = Run(Path.Combine(copy.FullName, "build.ps1"), "release -CrmSdk standin");
            Assert.AreEqual(1, refused.ExitCode);
            Assert.Contains("Microsoft's packages only", refused.Output);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static (int ExitCode, string Output) Run(string script, string arguments)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        using var printed = new StringWriter();
        var console = Console.Out;
        var filter = Environment.GetEnvironmentVariable("VSTestTestCaseFilter");
        Console.SetOut(printed);
        Environment.SetEnvironmentVariable("VSTestTestCaseFilter", Filter);
        try
        {
            var lines = shell.AddScript($"& '{script}' {arguments}").Invoke();
            return (Convert.ToInt32(runspace.SessionStateProxy.GetVariable("LASTEXITCODE"), System.Globalization.CultureInfo.InvariantCulture), printed + string.Join("\n", lines));
        }
        finally
        {
            Console.SetOut(console);
            Environment.SetEnvironmentVariable("VSTestTestCaseFilter", filter);
        }
    }

    private static void CopyTo(string folder)
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        foreach (var file in files.Where(file => File.Exists(Path.Combine(Repository.Root, file))))
        {
            var target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Repository.Root, file), target);
        }
    }
}
