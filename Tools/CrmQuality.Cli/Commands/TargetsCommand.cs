using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Targets;
using Spectre.Console;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality targets</c>.</summary>
internal static class TargetsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "A JSON file of targets instead of the options below", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        Option<string>[] figures =
        [
            Figure("--deals", "N", "Deals to win"),
            Figure("--stages", "P,P,...", "For each stage from the first meeting to winning, the chance of moving on, 0 to 1"),
            Figure("--meetings-per-entry", "K,K,...", "For each stage, how many meetings an opportunity takes in it"),
            Figure("--workdays", "DAYS", "Workdays of the period"),
            Figure("--absence", "DAYS", "Those of them away; 0 without it"),
            Figure("--hours-per-day", "H", "Hours of a workday"),
            Figure("--selling-share", "S", "Share of them there is for selling, 0 to 1"),
            Figure("--hours-owed", "H", "Hours already owed to open opportunities; 0 without it"),
            Figure("--hours-per-meeting", "H", "Duration, preparation, travel and follow-up of a meeting"),
            Figure("--validated-after", "N", "How many stages an opportunity has passed when it is validated; tells how many validated ones it takes"),
        ];
        var command = new Command("targets", "Says whether a sales target can be reached in the time there is, and what it takes") { file, json };
        Array.ForEach(figures, command.Add);
        command.SetAction(parsed => Run(parsed.GetValue(file), figures.ToDictionary(option => option.Name, parsed.GetValue), parsed.GetValue(json)));
        return command;
    }

    private static Option<string> Figure(string name, string placeholder, string description) => new(name) { HelpName = placeholder, Description = description };

    private static int Run(string? file, Dictionary<string, string?> figures, bool json) => Outcome.Of(() =>
    {
        CheckFile(file, figures);
        var targets = file is null ? [new TargetArguments(figures.GetValueOrDefault).Read()] : TargetFile.Read(file);
        if (!json)
        {
            TargetPrinter.Print(targets, AnsiConsole.Console);
            return;
        }

        using var output = Console.OpenStandardOutput();
        if (file is null)
        {
            TargetJson.Write(targets[0], output);
        }
        else
        {
            TargetJson.Write(targets, output);
        }
    });

    /// <remarks>A misspelt option reaches the command as the file.</remarks>
    private static void CheckFile(string? file, Dictionary<string, string?> figures)
    {
        if (file is not null && file.StartsWith("--", StringComparison.Ordinal))
        {
            throw new UnusableInputException(new InputProblem(file, "there is no such option; crmquality targets --help lists them"));
        }

        if (file is not null && figures.FirstOrDefault(figure => figure.Value is not null) is { Key: { } option })
        {
            throw new UnusableInputException(new InputProblem(option, $"the figures stand in {file}; leave out either the file or the options"));
        }
    }
}
