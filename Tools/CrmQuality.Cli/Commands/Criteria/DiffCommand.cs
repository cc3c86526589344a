using System.CommandLine;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.CriteriaFiles.Comparing;
using CrmQuality.Cli.Dataverse;

namespace CrmQuality.Cli.Commands.Criteria;

/// <summary><c>crmquality criteria diff</c>.</summary>
internal static class DiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Environments environments)
    {
        var a = new Argument<string>("A") { Description = "A criteria file, a ready set, or the word environment" };
        var b = new Argument<string>("B") { Description = "The other one" };
        var connection = ConnectionOption.Create("The environment, where one is compared");
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        var command = new Command(
            "diff",
            $"Compares criteria by what they mean, criterion by criterion; exit code {ExitCode.Done} when they say the same, {ExitCode.Attention} when they differ")
        {
            a, b, connection, json,
        };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            ConnectedEnvironment Connect() => environments.Connect(parsed.GetValue(connection));
            var (first, second) = (CriteriaSource.Find(parsed.GetRequiredValue(a), Connect), CriteriaSource.Find(parsed.GetRequiredValue(b), Connect));
            return Run(first, second, parsed.GetValue(json), terminal);
        }));
        return command;
    }

    private static int Run(CriteriaSource a, CriteriaSource b, bool asJson, Terminal terminal)
    {
        var differences = CriteriaDifference.Between(a.Sets, b.Sets);
        if (asJson)
        {
            terminal.WriteJson(json =>
            {
                json.WriteString("a", a.Name);
                json.WriteString("b", b.Name);
                DifferenceJson.Write(json, differences);
            });
        }
        else if (differences.Count == 0)
        {
            terminal.Output.WriteLine($"{a.Name} and {b.Name} say the same");
        }
        else
        {
            DifferencePrinter.Print(differences, a.Name, b.Name, terminal.Console);
        }

        return differences.Count == 0 ? ExitCode.Done : ExitCode.Attention;
    }
}
