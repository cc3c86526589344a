using System.CommandLine;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Managing;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality manager</c>.</summary>
internal static class ManagerCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Environments environments)
    {
        var connection = ConnectionOption.Create("The environment to read");
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        var command = new Command("manager", "What a sales manager reads: validated opportunities, waste, targets and what they do, the forecast, entries that look dead")
        {
            connection, json,
        };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            var report = new ManagerQuery(environments.Connect(parsed.GetValue(connection))).Read();
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(writer => ManagerJson.Write(report, writer));
            }
            else
            {
                ManagerPrinter.Print(report, terminal.Console);
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
