using System;
using System.CommandLine;
using CrmQuality.Cli.Waste;
using Spectre.Console;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality waste</c>.</summary>
internal static class WasteCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A CSV file of meetings with the state of their opportunities (docs/samples/README.md)" };
        var rate = new Option<string>("--rate") { HelpName = "MONEY", Description = "What an hour of one of our people costs, all in" };
        var kilometreRate = new Option<string>("--km-rate") { HelpName = "MONEY", Description = "What a kilometre costs; needed where some were driven" };
        var currency = new Option<string>("--currency") { HelpName = "CODE", Description = "What all amounts are in", DefaultValueFactory = _ => "EUR" };
        var asOf = new Option<string>("--as-of") { HelpName = "DATE", Description = "The day the file was written; without it, the latest day in it" };
        var persons = new Option<string>("--persons") { HelpName = "VIEW", Description = "named, anonymous, or off for no line per rep", DefaultValueFactory = _ => "named" };
        var delimiter = new Option<string>("--delimiter") { HelpName = "CHAR", Description = "What stands between two fields: , ; \\t or |", DefaultValueFactory = _ => "," };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        var command = new Command("waste", "Adds up what meetings cost that led nowhere, and what still may")
        {
            file, rate, kilometreRate, currency, asOf, persons, delimiter, json,
        };
        command.SetAction(parsed => Outcome.Of(() =>
        {
            var request = WasteArguments.Read(
                parsed.GetRequiredValue(file), parsed.GetValue(rate), parsed.GetValue(kilometreRate), parsed.GetValue(asOf), parsed.GetValue(persons),
                parsed.GetValue(delimiter));
            Print(new WasteRun(request with { Currency = parsed.GetRequiredValue(currency) }).Run(), parsed.GetValue(json));
        }));
        return command;
    }

    private static void Print(WasteReport report, bool json)
    {
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            WasteJson.Write(report, output);
        }
        else
        {
            WastePrinter.Print(report, AnsiConsole.Console);
        }
    }
}
