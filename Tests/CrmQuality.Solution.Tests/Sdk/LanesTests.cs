using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CrmQuality.Solution.Tests.Support;
using Mono.Cecil;

namespace CrmQuality.Solution.Tests.Sdk;

/// <summary>
/// The shipped assembly is the same whether it is compiled against the stand-in or against Microsoft's assembly. Needs the feed that
/// CRMQUALITY_GENUINE_FEED names: a folder or address with Microsoft.CrmSdk.CoreAssemblies.
/// </summary>
[TestClass]
public sealed class LanesTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    [TestCategory("Long")]
    public async Task ShippedAssembly_BuiltInBothLanes_IsTheSame()
    {
        var feed = Environment.GetEnvironmentVariable("CRMQUALITY_GENUINE_FEED") ?? "";
        if (feed.Length == 0 || Repository.IsGenuineLane)
        {
            Assert.Inconclusive("not run: it needs the stand-in lane and Microsoft.CrmSdk.CoreAssemblies; set CRMQUALITY_GENUINE_FEED to a feed that has it.");
        }

        var folder = Directory.CreateTempSubdirectory("crmquality-lanes-");
        try
        {
            using var standIn = ModuleDefinition.ReadModule(Repository.PluginAssembly);
            using var genuine = ModuleDefinition.ReadModule(await BuildGenuine(feed, folder.FullName));
            string[] differences = [.. Differences(IntermediateLanguage.Of(standIn), IntermediateLanguage.Of(genuine)).Take(20)];

            Assert.IsEmpty(differences, string.Join(Environment.NewLine, differences));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public void IntermediateLanguage_OfAnotherAssembly_Differs()
    {
        using var plugins = ModuleDefinition.ReadModule(Repository.PluginAssembly);
        using var changed = ModuleDefinition.ReadModule(Repository.PluginAssembly);
        var method = changed.GetTypes().SelectMany(type => type.Methods).First(candidate => candidate.HasBody);
        method.Body.Instructions.Insert(0, Mono.Cecil.Cil.Instruction.Create(Mono.Cecil.Cil.OpCodes.Nop));

        Assert.IsNotEmpty(Differences(IntermediateLanguage.Of(plugins), IntermediateLanguage.Of(changed)));
    }

    private static IEnumerable<string> Differences(IReadOnlyList<string> standIn, IReadOnlyList<string> genuine)
    {
        var length = Math.Max(standIn.Count, genuine.Count);
        string At(IReadOnlyList<string> lines, int index) => index < lines.Count ? lines[index] : "nothing";
        return Enumerable.Range(0, length)
            .Where(index => At(standIn, index) != At(genuine, index))
            .Select(index => $"stand-in: {At(standIn, index)}{Environment.NewLine}genuine:  {At(genuine, index)}");
    }

    private async Task<string> BuildGenuine(string feed, string folder)
    {
        string[] arguments =
        [
            "build", Path.Combine(Repository.Root, "Plugins", "CrmQuality.Plugins", "CrmQuality.Plugins.csproj"), "-c", Repository.Configuration, "-v", "q", "-nodeReuse:false",
            "-p:CrmSdk=genuine", "-p:TargetFrameworks=net462", "-p:RestoreAdditionalProjectSources=" + feed,
            $"-p:BaseIntermediateOutputPath={folder}/obj/", $"-p:BaseOutputPath={folder}/bin/",
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.CancellationToken);
        await build.WaitForExitAsync(TestContext.CancellationToken);
        Assert.AreEqual(0, build.ExitCode, output);
        return Path.Combine(folder, "bin", Repository.Configuration, "net462", "CrmQuality.Plugins.dll");
    }
}
