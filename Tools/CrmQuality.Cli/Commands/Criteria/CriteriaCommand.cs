using System.CommandLine;
using CrmQuality.Cli.Dataverse;

namespace CrmQuality.Cli.Commands.Criteria;

/// <summary><c>crmquality criteria</c>.</summary>
internal static class CriteriaCommand
{
    /// <summary>The command with all that can be done to criteria files.</summary>
    public static Command Create(Environments environments) => new("criteria", "Criteria as files: check, compare, bring them from one environment to the next")
    {
        ValidateCommand.Create(environments),
        DiffCommand.Create(environments),
        ExportCommand.Create(environments),
        ImportCommand.Create(environments),
        ReadyCommand.Create(),
        SchemaCommand.Create(),
    };
}
