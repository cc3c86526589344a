using System.CommandLine;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Uninstalling;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality uninstall</c>.</summary>
internal static class UninstallCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Environments environments)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A new or empty folder for what uninstalling drops: a CSV file for each table" };
        var connection = ConnectionOption.Create("The environment to take CrmQuality out of");
        var delete = new Option<bool>("--delete") { Description = "Delete the managed solution in the end, with its tables and columns and all they hold" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        var command = new Command("uninstall", "Exports what CrmQuality has stored, pauses it, gives the reps' own forecast categories back, and takes what it registered off the environment; asks nothing")
        {
            folder, connection, delete, json,
        };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            var environment = environments.Connect(parsed.GetValue(connection));
            var report = new Uninstallation(environment, parsed.GetValue(folder)!).Run(parsed.GetValue(delete));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(report.Write);
            }
            else
            {
                Print(report, environment.Name, terminal);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void Print(UninstallReport report, string name, Terminal terminal)
    {
        terminal.Output.WriteLine(name);
        report.Lines().ToList().ForEach(terminal.Output.WriteLine);
        if (!report.Deleted)
        {
            terminal.Output.WriteLine("The solution is still there, and paused. Delete it in the maker portal, or run this again with --delete and another folder.");
        }
    }
}
