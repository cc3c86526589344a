using System.CommandLine;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Reporting;
using CrmQuality.Cli.Sweeping;
using Spectre.Console;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality sweep</c>.</summary>
internal static class SweepCommand
{
    private const int LargestPage = 1000;

    /// <summary>The command.</summary>
    public static Command Create(Environments environments)
    {
        var connection = ConnectionOption.Create("The environment to sweep");
        var pageSize = new Option<int?>("--page-size") { Description = $"How many opportunities one call looks at, from 1 to {LargestPage}; without it, {LargestPage}", HelpName = "NUMBER" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        var command = new Command("sweep", "Judges again what time, other rows or somebody past the plug-ins has changed in an environment's open pipeline")
        {
            connection, pageSize, json,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(pageSize) is < 1 or > LargestPage)
            {
                given.AddError($"--page-size is a number from 1 to {LargestPage}.");
            }
        });
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
            Run(environments.Connect(parsed.GetValue(connection)), parsed.GetValue(pageSize), parsed.GetValue(json), terminal)));
        return command;
    }

    private static int Run(ConnectedEnvironment environment, int? pageSize, bool asJson, Terminal terminal)
    {
        var totals = PageProgress.Show(onPage => new SweepApi(environment, pageSize).Run(onPage), asJson);
        if (asJson)
        {
            terminal.WriteJson(totals.Write);
        }
        else
        {
            Print(totals, environment.Name, terminal);
        }

        return ExitCode.Done;
    }

    private static void Print(SweepTotals totals, string name, Terminal terminal)
    {
        terminal.Output.WriteLine($"{name}: {ReportText.Counted(totals.Scanned, "open opportunity", "open opportunities")} looked at, {ReportText.Count(totals.Judged)} judged again");
        if (totals.Judged == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(ReportPrinter.Column("Because"), ReportPrinter.Column("Opportunities").RightAligned());
        foreach (var (reason, count) in totals.Reasons)
        {
            table.AddTexts(reason, ReportText.Count(count));
        }

        terminal.Console.Write(table);
    }
}
