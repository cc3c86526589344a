using System;
using System.CommandLine;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Processes;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality bpf</c>.</summary>
internal static class BpfCommand
{
    /// <summary>The command with what can be done to a business process flow.</summary>
    public static Command Create(Environments environments) => new("bpf", "Stage gates on the tables of business process flows, which the solution leaves alone unless asked")
    {
        Create(environments, "add", "Has stage-exit criteria keep an opportunity in its stage of a business process flow, too", Add),
        Create(environments, "remove", "Takes the gate of a business process flow away", Remove),
    };

    private static Command Create(Environments environments, string name, string description, Func<ConnectedEnvironment, string, string> work)
    {
        var table = new Argument<string>("TABLE") { Description = "The table of the flow, such as opportunitysalesprocess" };
        var connection = ConnectionOption.Create("The environment to change");
        var command = new Command(name, description) { table, connection };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            var environment = environments.Connect(parsed.GetValue(connection));
            terminal.Output.WriteLine($"{environment.Name}: {work(environment, parsed.GetValue(table)!)}");
            return ExitCode.Done;
        }));
        return command;
    }

    private static string Add(ConnectedEnvironment environment, string table) => new StageGates(environment).Add(ProcessFlow.Find(environment, table))
        ? $"{table} is gated. What is published next reaches its gate, too; remove it before you uninstall."
        : $"{table} was gated already.";

    private static string Remove(ConnectedEnvironment environment, string table) => new StageGates(environment).Remove(table)
        ? $"{table} is gated no longer."
        : throw new UnusableInputException(new InputProblem(table, $"{environment.Name} has no gate on this table"));
}
