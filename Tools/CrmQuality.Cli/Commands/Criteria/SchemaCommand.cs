using System.CommandLine;
using System.IO;

namespace CrmQuality.Cli.Commands.Criteria;

/// <summary><c>crmquality criteria schema</c>.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var output = OutputOption.Create();
        var command = new Command("schema", "Writes the JSON Schema of criteria files: named in a file's \"$schema\", it lets editors complete and check") { output };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            OutputOption.Write(parsed.GetValue(output), File.ReadAllText(ShippedFiles.CriteriaSchema), terminal);
            return ExitCode.Done;
        }));
        return command;
    }
}
