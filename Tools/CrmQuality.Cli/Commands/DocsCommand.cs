using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Documenting;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Packer.Documenting;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality docs</c>.</summary>
internal static class DocsCommand
{
    private const int English = 1033;
    private const string OfReadySets = "Written from the ready sets by `crmquality docs`; of your own: `crmquality docs --criteria FILE`. `crmquality criteria ready NAME` begins a file with one.";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var subject = new Argument<string?>("SOURCE") { Description = "A folder of an unpacked solution; without it, the solution that travels with the tool", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--output") { Description = "The folder of the documents", HelpName = "FOLDER", DefaultValueFactory = _ => "docs" };
        var criteria = new Option<string?>("--criteria") { Description = "A criteria file to describe instead of the ready sets", HelpName = "FILE" };
        var language = new Option<int>("--language") { Description = "The language of the criteria", HelpName = "LCID", DefaultValueFactory = _ => English };
        var command = new Command("docs", "Writes the data dictionary, what runs when, who may do what, and the criteria as documents") { subject, output, criteria, language };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            // All before any: what cannot be read leaves nothing half written.
            var documents = Documents(parsed.GetValue(subject) ?? ShippedFiles.Solution, parsed.GetValue(criteria), parsed.GetValue(language)).ToList();
            var folder = parsed.GetRequiredValue(output);
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in documents)
            {
                var file = Path.Combine(folder, name);
                OutputOption.Write(file, text, terminal);
                terminal.Output.WriteLine(file);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static IEnumerable<(string Name, string Text)> Documents(string solution, string? criteria, int language)
    {
        var catalogue = new CriteriaCatalogue(language);
        yield return ("data-dictionary.md", SolutionDocuments.DataDictionary(solution));
        yield return ("steps.md", SolutionDocuments.Steps(solution));
        yield return ("roles.md", SolutionDocuments.Roles(solution));
        yield return criteria is null
            ? ("criteria.md", catalogue.Write("Ready criteria sets", OfReadySets, ReadySets.Names.SelectMany(name => CriteriaFile.Read(ReadySets.Require(name)).Sets)))
            : ("criteria.md", catalogue.Write("What an opportunity has to show", $"Written from {Path.GetFileName(criteria)} by `crmquality docs`.", CriteriaFile.Read(criteria).Sets));
    }
}
