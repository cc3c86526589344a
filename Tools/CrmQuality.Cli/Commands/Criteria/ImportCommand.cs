using System;
using System.CommandLine;
using System.Linq;
using CrmQuality.Cli.CriteriaFiles.Comparing;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;

namespace CrmQuality.Cli.Commands.Criteria;

/// <summary><c>crmquality criteria import</c>.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Environments environments)
    {
        var file = new Argument<string>("FILE") { Description = "A criteria file" };
        var publish = new Option<bool>("--publish") { Description = "Put the criteria live at once; without it they are drafts" };
        var connection = ConnectionOption.Create("The environment to write to");
        var command = new Command("import", "Shows what a file changes in an environment, and writes it: all of it or nothing") { file, publish, connection };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
            Run(CriteriaFile.Read(parsed.GetRequiredValue(file)), environments.Connect(parsed.GetValue(connection)), parsed.GetValue(publish), terminal)));
        return command;
    }

    private static int Run(CriteriaFile file, ConnectedEnvironment environment, bool publish, Terminal terminal)
    {
        var publisher = new Publisher(environment.Service, environment.Now);
        publisher.Check(file);
        var isChanged = ShowChanges(file, environment, terminal);
        if (publish)
        {
            var publication = publisher.Publish(file);
            terminal.Output.WriteLine($"Published as version {publication.Snapshot.Version} of {environment.Name}, hash {publication.Hash[..12]}");
            terminal.Output.WriteLine(publication.Message);
        }
        else if (isChanged)
        {
            publisher.Import(file);
            terminal.Output.WriteLine($"Written to {environment.Name} as drafts: nothing is judged by them until they are published (--publish)");
        }

        return ExitCode.Done;
    }

    private static bool ShowChanges(CriteriaFile file, ConnectedEnvironment environment, Terminal terminal)
    {
        var stored = EnvironmentCriteria.Read(environment.Service).ToLookup(set => file.Sets.Any(known => string.Equals(known.Code, set.Code, StringComparison.OrdinalIgnoreCase)));
        var differences = CriteriaDifference.Between([.. stored[true]], file.Sets);
        DifferencePrinter.Print(differences, environment.Name, file.Name, terminal.Console);
        if (differences.Count == 0)
        {
            terminal.Output.WriteLine($"{environment.Name} holds these criteria already");
        }

        if (stored[false].Any())
        {
            terminal.Output.WriteLine($"Not in the file, and left as they are: {string.Join(", ", stored[false].Select(set => set.Code))}");
        }

        return differences.Count > 0;
    }
}
