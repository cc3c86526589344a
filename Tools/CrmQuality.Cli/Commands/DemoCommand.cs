using System;
using System.CommandLine;
using System.IO;
using CrmQuality.Cli.Reporting;
using Spectre.Console;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality demo</c>.</summary>
internal static class DemoCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var input = new Option<string>("--input") { Description = "A CSV file of opportunities; without it, the sample pipeline", HelpName = "FILE" };
        var map = new Option<string>("--map") { Description = "What its columns mean (docs/samples/README.md)", HelpName = "MAP.json" };
        var criteria = new Option<string>("--criteria") { Description = "The criteria to judge by; without it, the shipped direct sales set", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        var command = new Command("demo", "Replays a pipeline through the plug-ins in an embedded Dataverse and reports what it is worth")
        {
            input, map, criteria, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(input) is null != result.GetResult(map) is null)
            {
                result.AddError("--input and --map belong together: the map says what the columns of the input mean.");
            }
        });
        command.SetAction(parsed => Run(Request(parsed.GetValue(input), parsed.GetValue(map), parsed.GetValue(criteria)), parsed.GetValue(json)));
        return command;
    }

    private static DemoRequest Request(string? input, string? map, string? criteria)
    {
        var request = input is null || map is null ? DemoRequest.Sample : DemoRequest.Sample with { Source = Path.GetFileName(input), Input = input, Map = map };
        return criteria is null ? request : request with { Criteria = criteria };
    }

    private static int Run(DemoRequest request, bool json) => Outcome.Of(() =>
    {
        var report = ReplayProgress.Show(onStep => new DemoRun(request).Run(onStep), silent: json);
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            ReportJson.Write(report, output);
        }
        else
        {
            ReportPrinter.Print(report, AnsiConsole.Console);
        }
    });
}
