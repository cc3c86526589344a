using System;
using System.CommandLine;
using System.IO;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Reporting;
using CrmQuality.Packer.Linting;
using Spectre.Console;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality lint</c>.</summary>
internal static class LintCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var subject = new Argument<string?>("subject")
        {
            Description = "A folder of an unpacked solution, or a zip; without it, the solution that travels with the tool",
            HelpName = "SOURCE|ZIP",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var plugin = new Option<string?>("--plugin") { Description = "The plug-in assembly of an unpacked solution instead of the one that travels with the tool", HelpName = "FILE" };
        var schemas = new Option<string?>("--schemas") { Description = "Microsoft's customization schemas; without them the checks by schema are skipped", HelpName = "DIR" };
        var sdk = new Option<string?>("--sdk") { Description = "Microsoft's SDK assemblies; without them the comparisons with them are skipped", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        var command = new Command("lint", "Looks for what would make the import of a solution fail or its users see nonsense. Exit code 0: nothing found, 3: something found (docs/lint.md)")
        {
            subject, plugin, schemas, sdk, json,
        };
        command.SetAction(parsed => Run(
            new LintRequest(parsed.GetValue(subject) ?? ShippedFiles.Solution)
            {
                PluginAssemblyPath = parsed.GetValue(plugin) ?? ShippedFiles.Plugin,
                Schemas = parsed.GetValue(schemas),
                Sdk = parsed.GetValue(sdk),
                StandIn = ShippedFiles.Sdk,
            },
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(LintRequest request, bool json) => Outcome.Of(() =>
    {
        RefuseMissing(request.Schemas);
        RefuseMissing(request.Sdk);
        var report = SolutionLinter.Lint(request);
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            LintJson.Write(report, output);
        }
        else
        {
            LintPrinter.Print(report, AnsiConsole.Console);
        }

        return report.Findings.Count == 0 ? ExitCode.Done : ExitCode.Attention;
    });

    private static void RefuseMissing(string? folder)
    {
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new UnusableInputException(new InputProblem(folder, "the folder does not exist"));
        }
    }
}
