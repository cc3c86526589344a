using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.Cli.Reporting;

namespace CrmQuality.Cli.Commands.Criteria;

/// <summary><c>crmquality criteria validate</c>.</summary>
internal static class ValidateCommand
{
    private const string Stock = "stock tables in an embedded organisation; own columns need --connection";

    /// <summary>The command.</summary>
    public static Command Create(Environments environments)
    {
        var files = new Argument<string[]>("FILE") { Description = "Criteria files", Arity = ArgumentArity.OneOrMore };
        var connection = ConnectionOption.Create("Check against the tables of this environment; without it, against stock tables");
        var command = new Command("validate", "Names everything wrong with criteria files: file, line, criterion, and what may be meant") { files, connection };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            var (check, tables) = Open(environments, parsed.GetValue(connection));
            return Run(parsed.GetRequiredValue(files), check, tables, terminal);
        }));
        return command;
    }

    private static (CriteriaCheck Check, string Tables) Open(Environments environments, string? connection)
    {
        if (connection is not null)
        {
            var environment = environments.Connect(connection);
            return (new CriteriaCheck(environment.Service, environment.Now), "the tables of " + environment.Name);
        }

        var organization = LocalOrganization.Create();
        return (new CriteriaCheck(organization.ServiceFor(organization.AdministratorId), organization.Clock.UtcNow), Stock);
    }

    private static int Run(string[] files, CriteriaCheck check, string tables, Terminal terminal)
    {
        var problems = new List<InputProblem>();
        foreach (var file in files)
        {
            problems.AddRange(ProblemsOf(file, check, terminal));
        }

        terminal.Output.WriteLine("Checked against " + tables);
        return problems.Count == 0 ? ExitCode.Done : throw new UnusableInputException(problems);
    }

    private static IReadOnlyList<InputProblem> ProblemsOf(string name, CriteriaCheck check, Terminal terminal)
    {
        try
        {
            var file = CriteriaFile.Open(name);
            var problems = check.ProblemsOf(file);
            terminal.Output.WriteLine($"{name}: {(problems.Count == 0 ? "no mistakes" : ReportText.Counted(problems.Count, "mistake", "mistakes"))} in {Size(file)}");
            return problems;
        }
        catch (UnusableInputException unusable)
        {
            return unusable.Problems;
        }
    }

    private static string Size(CriteriaFile file) => ReportText.Counted(file.Sets.Count, "set", "sets") + ", "
        + ReportText.Counted(file.Sets.Sum(set => set.Criteria.Count), "criterion", "criteria");
}
