using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using CrmQuality.Solution.Tests.Support;
using Microsoft.PowerShell.Commands;

namespace CrmQuality.Solution.Tests.BuildScripts;

/// <summary>build.ps1 run in PowerShell without a single module, with a function in the place of dotnet.</summary>
/// <param name="Calls">What dotnet was called with.</param>
/// <param name="Lines">What the script printed.</param>
/// <param name="ExitCode">How it ended.</param>
internal sealed record ScriptRun(IReadOnlyList<string> Calls, IReadOnlyList<string> Lines, int ExitCode)
{
    /// <summary>Notes its arguments; the first failing word among them decides the exit code.</summary>
    private const string Dotnet = """
        $global:calls += , (($args -join ' ') + ' ')
        $global:LASTEXITCODE = 0
        foreach ($failure in $failures.Keys) { if (($args -join ' ') -like $failure) { $global:LASTEXITCODE = $failures[$failure] } }
        if ($args[0] -eq '--version') { '10.0.100' }
        if ($args -contains '-getProperty:Version') { '1.2.3' }
        """;

    /// <param name="arguments">As typed after the script's name.</param>
    /// <param name="failures">Exit codes by pattern of a call's arguments.</param>
    internal static ScriptRun Of(string arguments, Dictionary<string, int>? failures = null)
    {
        var script = Path.Combine(Repository.Root, "build.ps1");
        var state = InitialSessionState.Create();
        state.LanguageMode = PSLanguageMode.FullLanguage;
        state.Commands.Add(new SessionStateScriptEntry(script));
        state.Providers.Add(new SessionStateProviderEntry("FileSystem", typeof(FileSystemProvider), ""));
        state.Commands.Add(new SessionStateFunctionEntry("dotnet", Dotnet));
        state.Variables.Add(new SessionStateVariableEntry("failures", failures ?? [], ""));
        state.Variables.Add(new SessionStateVariableEntry("calls", System.Array.Empty<object>(), ""));
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        var printed = new StringWriter(CultureInfo.InvariantCulture);
        var console = System.Console.Out;
        System.Console.SetOut(printed);
        try
        {
            shell.AddScript($"& '{script}' {arguments}").Invoke();
        }
        finally
        {
            System.Console.SetOut(console);
        }

        Assert.AreEqual("", string.Join("; ", shell.Streams.Error));
        var calls = (IEnumerable<object>)runspace.SessionStateProxy.GetVariable("calls");
        return new(
            [.. calls.Select(call => call.ToString()!.Trim().Replace(Repository.Root, ".", System.StringComparison.Ordinal))],
            printed.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n'),
            (int)runspace.SessionStateProxy.GetVariable("LASTEXITCODE"));
    }
}
