using System.CommandLine;
using System.IO;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.Cli.Reporting;

namespace CrmQuality.Cli.Commands.Criteria;

/// <summary><c>crmquality criteria export</c>.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Environments environments)
    {
        var sets = new Option<string[]>("--set") { Description = "The code of a set, once or more; without it, all that are not retired", HelpName = "CODE" };
        var output = OutputOption.Create();
        var connection = ConnectionOption.Create("The environment to read from");
        var command = new Command("export", "Writes the criteria of an environment as a file") { sets, output, connection };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            var environment = environments.Connect(parsed.GetValue(connection));
            var exported = EnvironmentCriteria.Read(environment, parsed.GetValue(sets) ?? []);
            var file = parsed.GetValue(output);
            OutputOption.Write(file, CriteriaFileWriter.Write(exported, SchemaOf(file)), terminal);
            if (file is not null)
            {
                terminal.Output.WriteLine($"{ReportText.Counted(exported.Count, "set", "sets")} of {environment.Name} written to {file}");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>The schema that the file to be replaced names.</summary>
    private static string SchemaOf(string? file)
    {
        try
        {
            return File.Exists(file) ? CriteriaFile.Open(file).Schema : "";
        }
        catch (UnusableInputException)
        {
            return "";
        }
    }
}
