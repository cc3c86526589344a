using System.CommandLine;
using System.IO;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Reporting;
using Spectre.Console;

namespace CrmQuality.Cli.Commands.Criteria;

/// <summary><c>crmquality criteria ready</c>.</summary>
internal static class ReadyCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string?>("NAME") { Description = "A ready set; without it, all are listed", Arity = ArgumentArity.ZeroOrOne };
        var output = OutputOption.Create();
        var command = new Command("ready", "Lists the ready criteria sets, or writes one as a file to begin with") { name, output };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            if (parsed.GetValue(name) is { } chosen)
            {
                Write(chosen, parsed.GetValue(output), terminal);
            }
            else
            {
                List(terminal);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(string name, string? file, Terminal terminal)
    {
        var ready = ReadySets.Require(name);
        if (File.Exists(file))
        {
            throw new UnusableInputException(new InputProblem(file, "there is such a file already, and it may hold your work; name another one"));
        }

        OutputOption.Write(file, File.ReadAllText(ready), terminal);
        if (file is not null)
        {
            terminal.Output.WriteLine($"Written to {file}. Change what is different in your business, then: crmquality criteria validate {file}");
        }
    }

    private static void List(Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(ReportPrinter.Column("Name"), ReportPrinter.Column("Criteria"), ReportPrinter.Column("What it is for"));
        foreach (var name in ReadySets.Names)
        {
            var set = CriteriaFile.Read(ReadySets.Require(name)).Sets[0];
            table.AddTexts(name, ReportText.Count(set.Criteria.Count), $"{set.Name}. {set.Description}");
        }

        terminal.Console.Write(table);
        terminal.Output.WriteLine("English and Finnish. To begin with one: crmquality criteria ready NAME --output my.criteria.json");
    }
}
