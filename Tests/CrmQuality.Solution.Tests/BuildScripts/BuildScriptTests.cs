using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Solution.Tests.Architecture;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.BuildScripts;

[TestClass]
public sealed class BuildScriptTests
{
    private const string TryGenuine = "restore ./Plugins/CrmQuality.Plugins/CrmQuality.Plugins.csproj -p:CrmSdk=genuine -p:TargetFrameworks=net462 -v q";

    private static readonly string Script = File.ReadAllText(Path.Combine(Repository.Root, "build.ps1"));
    private static readonly Dictionary<string, int> NoGenuine = new() { ["restore*genuine*"] = 1 };

    [TestMethod]
    public void Script_Parses() => Rule.Holds(ScriptRules.ParseErrors(Script));

    [TestMethod]
    public void Script_CallsNoCmdlet() => Rule.Holds(ScriptRules.ForeignCommands(Script));

    [TestMethod]
    public void Script_UsesNoTypeButTheConsole() => Rule.Holds(ScriptRules.ForeignTypes(Script));

    [TestMethod]
    public void Script_IsValidInWindowsPowerShell() => Rule.Holds(ScriptRules.NewerSyntax(Script));

    [TestMethod]
    public void Script_IsAscii_SoThatEveryVersionReadsItAlike() => Assert.IsTrue(Script.All(char.IsAscii));

    [TestMethod]
    [DataRow("Write-Host 'a'")]
    [DataRow("if (Test-Path a) { }")]
    [DataRow("function A { Join-Path a b }")]
    [DataRow("1 | ForEach-Object { $_ }")]
    [DataRow("& $tool")]
    [DataRow(". ./other.ps1")]
    public void ForeignCommands_Planted_AreFound(string script) => Assert.AreEqual(1, ScriptRules.ForeignCommands(script).Count());

    [TestMethod]
    public void ForeignTypes_Planted_AreFound() =>
        Rule.Finds(ScriptRules.ForeignTypes("[Console]::WriteLine()\n[IO.File]::Exists('a')"), "line 2: [IO.File]");

    [TestMethod]
    [DataRow("$a ?? $b")]
    [DataRow("$a ??= $b")]
    [DataRow("${a}?.Length")]
    [DataRow("$a ? 1 : 2")]
    [DataRow("dotnet a && dotnet b")]
    public void NewerSyntax_Planted_IsFound(string script) => Assert.AreEqual(1, ScriptRules.NewerSyntax(script).Count());

    [TestMethod]
    public void ParseErrors_Planted_AreFound() => Assert.AreNotEqual(0, ScriptRules.ParseErrors("if (1 {").Count());

    [TestMethod]
    public void Restore_GenuineRestores_SaysSoFirstAndRestores()
    {
        var run = ScriptRun.Of("restore");

        Assert.AreEqual("SDK lane: genuine (Microsoft.CrmSdk.CoreAssemblies restores)", run.Lines[0]);
        StringAssert.StartsWith(run.Lines[1], ".NET SDK 10.0.100, PowerShell 7.");
        CollectionAssert.AreEqual(new[] { TryGenuine, "--version", "restore ./CrmQuality.sln" }, run.Calls.ToArray());
        Assert.AreEqual(0, run.ExitCode);
    }

    [TestMethod]
    public void Restore_GenuineDoesNotRestore_TakesTheStandInAndSaysWhy()
    {
        var run = ScriptRun.Of("restore", NoGenuine);

        Assert.AreEqual("SDK lane: standin (Microsoft.CrmSdk.CoreAssemblies does not restore from the feeds configured here)", run.Lines[0]);
        Assert.AreEqual(0, run.ExitCode);
    }

    [TestMethod]
    public void Build_StandInAskedFor_DoesNotTryGenuine()
    {
        var run = ScriptRun.Of("build -CrmSdk standin");

        Assert.AreEqual("SDK lane: standin (as asked for)", run.Lines[0]);
        CollectionAssert.AreEqual(
            new[] { "--version", "build ./CrmQuality.sln", "build ./Plugins/CrmQuality.Plugins/CrmQuality.Plugins.csproj -c Debug" },
            run.Calls.ToArray());
    }

    [TestMethod]
    public void Build_ToolFails_StopsThereWithItsExitCode()
    {
        var run = ScriptRun.Of("build", new() { ["build*sln"] = 7 });

        Assert.AreEqual("build ./CrmQuality.sln", run.Calls[^1]);
        Assert.AreEqual("Stopped: dotnet build ended with exit code 7.", run.Lines[^1]);
        Assert.AreEqual(7, run.ExitCode);
    }

    [TestMethod]
    public void Pack_OnTheStandIn_LabelsPreview()
    {
        var run = ScriptRun.Of("pack", NoGenuine);

        Assert.AreEqual(
            "run --project ./Tools/CrmQuality.Cli/CrmQuality.Cli.csproj -- pack --plugin ./Plugins/CrmQuality.Plugins/bin/Release/net462/CrmQuality.Plugins.dll --label 1.2.3-preview --output ./artifacts",
            run.Calls[^1]);
    }

    [TestMethod]
    public void Pack_OnGenuine_BuildsAndPacksThatAssemblyUnderTheBareVersion()
    {
        var run = ScriptRun.Of("pack");

        CollectionAssert.Contains(
            run.Calls.ToArray(),
            "build ./Plugins/CrmQuality.Plugins/CrmQuality.Plugins.csproj -c Release -p:CrmSdk=genuine -p:TargetFrameworks=net462");
        StringAssert.EndsWith(
            run.Calls[^1],
            "--plugin ./Plugins/CrmQuality.Plugins/bin/genuine/Release/net462/CrmQuality.Plugins.dll --label 1.2.3 --output ./artifacts");
    }

    [TestMethod]
    public void Lint_WithFolders_BuildsAndComparesWithThem()
    {
        var run = ScriptRun.Of("lint -Schemas ./schemas -Sdk ./sdk", NoGenuine);

        Assert.AreEqual(
            "run --project ./Tools/CrmQuality.Cli/CrmQuality.Cli.csproj -- lint ./Solution --plugin ./Plugins/CrmQuality.Plugins/bin/Release/net462/CrmQuality.Plugins.dll --schemas ./schemas --sdk ./sdk",
            run.Calls[^1]);
        CollectionAssert.Contains(run.Calls.ToArray(), "build ./Plugins/CrmQuality.Plugins/CrmQuality.Plugins.csproj -c Release");
    }

    [TestMethod]
    public void Release_OnTheStandIn_IsRefusedBeforeAnythingIsBuilt()
    {
        var run = ScriptRun.Of("release", NoGenuine);

        Assert.AreEqual(1, run.ExitCode);
        Assert.IsFalse(run.Calls.Any(call => call.StartsWith("build", System.StringComparison.Ordinal) || call.StartsWith("run", System.StringComparison.Ordinal)));
        StringAssert.StartsWith(run.Lines[^2], "Stopped: a release is built on Microsoft's packages only");
    }

    [TestMethod]
    public void Release_AsPreview_TestsLintsAndIsNamedSo()
    {
        var run = ScriptRun.Of("release -Preview", NoGenuine);

        Assert.AreEqual(0, run.ExitCode);
        CollectionAssert.Contains(run.Calls.ToArray(), "test ./CrmQuality.sln");
        Assert.IsTrue(run.Calls.Any(call => call.Contains("-- lint ./Solution", System.StringComparison.Ordinal)));
        StringAssert.EndsWith(run.Calls[^1], "--label 1.2.3-preview --output ./artifacts");
    }

    [TestMethod]
    public void Release_OnGenuine_TestsInBothLanesAndHasTheBareVersion()
    {
        var run = ScriptRun.Of("release");

        CollectionAssert.IsSubsetOf(new[] { "test ./CrmQuality.sln", "test ./CrmQuality.sln -p:CrmSdk=genuine" }, run.Calls.ToArray());
        StringAssert.EndsWith(
            run.Calls[^1],
            "-- release --plugin ./Plugins/CrmQuality.Plugins/bin/genuine/Release/net462/CrmQuality.Plugins.dll --label 1.2.3 --output ./artifacts");
    }

    [TestMethod]
    [DataRow("test*")]
    [DataRow("* lint *")]
    public void Release_OneStepFails_ReleasesNothing(string failing)
    {
        var run = ScriptRun.Of("release -Preview", new() { ["restore*genuine*"] = 1, [failing] = 4 });

        Assert.AreEqual(4, run.ExitCode);
        Assert.IsFalse(run.Calls.Any(call => call.Contains("-- release", System.StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("test", "test ./CrmQuality.sln")]
    [DataRow("demo", "run --project ./Tools/CrmQuality.Cli/CrmQuality.Cli.csproj -- demo")]
    public void Task_TestOrDemo_RunsIt(string task, string expected) => Assert.AreEqual(expected, ScriptRun.Of(task, NoGenuine).Calls[^1]);
}
