using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.DryRuns;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality dry-run</c>.</summary>
internal sealed class DryRunCommand
{
    private readonly Argument<string?> candidate = new("FILE") { Description = "A criteria file or ready set to try on a file of opportunities", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> live = new("--live") { Description = "The criteria file or ready set to compare with; without it, nothing is live", HelpName = "FILE" };
    private readonly Option<string?> input = new("--input") { Description = "A CSV file of opportunities; without it, the sample pipeline", HelpName = "FILE" };
    private readonly Option<string?> map = new("--map") { Description = "What its columns mean (docs/samples/README.md)", HelpName = "MAP.json" };
    private readonly Option<string?> set = new("--set") { Description = "In an environment: a set to publish besides those that are", HelpName = "CODE" };
    private readonly Option<int?> threshold = new("--threshold") { Description = "A threshold to try instead of the written one, in per cent", HelpName = "NUMBER" };
    private readonly Option<string?> connection = ConnectionOption.Create("The environment whose open pipeline is looked at, instead of a file");
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object and nothing else" };
    private readonly Environments environments;

    private DryRunCommand(Environments environments) => this.environments = environments;

    /// <summary>The command.</summary>
    public static Command Create(Environments environments) => new DryRunCommand(environments).Create();

    private Command Create()
    {
        var command = new Command("dry-run", "Says what publishing criteria would change for the open pipeline, and publishes nothing")
        {
            candidate, live, input, map, set, threshold, connection, json,
        };
        command.Validators.Add(Validate);
        command.SetAction(parsed => Outcome.Of(parsed, terminal => Run(parsed, terminal)));
        return command;
    }

    private void Validate(CommandResult given)
    {
        string?[] ofFiles = [given.GetValue(candidate), given.GetValue(live), given.GetValue(input), given.GetValue(map)];
        if (given.GetValue(input) is null != given.GetValue(map) is null)
        {
            given.AddError("--input and --map belong together: the map says what the columns of the input mean.");
        }

        if (given.GetValue(connection) is not null && ofFiles.Any(file => file is not null))
        {
            given.AddError("--connection looks at an environment's own drafts and pipeline. Bring a file there first: crmquality criteria import FILE; then name its set with --set.");
        }
        else if (given.GetValue(connection) is null && (given.GetValue(candidate) is null || given.GetValue(set) is not null))
        {
            given.AddError("Name a criteria file to try, or an environment with --connection (and there a set with --set).");
        }

        if (given.GetValue(threshold) is < 0 or > 100)
        {
            given.AddError("--threshold is a per cent from 0 to 100.");
        }
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var silent = parsed.GetValue(json);
        var report = parsed.GetValue(connection) is { } text
            ? InEnvironment(environments.Connect(text), parsed.GetValue(set), parsed.GetValue(threshold), silent)
            : OnFile(parsed, silent);
        if (silent)
        {
            terminal.WriteJson(report.Write);
        }
        else
        {
            DryRunPrinter.Print(report, terminal);
        }

        return ExitCode.Done;
    }

    private static DryRunReport InEnvironment(ConnectedEnvironment environment, string? code, int? threshold, bool silent)
    {
        var chosen = code is null ? null : EnvironmentCriteria.Read(environment, [code])[0];
        var totals = PageProgress.Show(onPage => new DryRunApi(environment.Service).Run(chosen?.Id, threshold, onPage), silent);
        var candidate = chosen is null ? "the published sets as their rows are now" : $"set {chosen.Code} beside what is published";
        return new DryRunReport(DryRunReport.Named(candidate, threshold), totals.Live is null ? "" : "the live version", environment.Name + ", in its base currency", totals);
    }

    private DryRunReport OnFile(ParseResult parsed, bool silent)
    {
        var (file, columns) = (parsed.GetValue(input), parsed.GetValue(map));
        var pipeline = file is null || columns is null ? DemoRequest.Sample : DemoRequest.Sample with { Source = Path.GetFileName(file), Input = file, Map = columns };
        var run = new LocalDryRun(Read(parsed.GetValue(candidate)!), parsed.GetValue(live) is { } compared ? Read(compared) : null, pipeline);
        return ReplayProgress.Show(onStep => run.Run(parsed.GetValue(threshold), onStep), silent);
    }

    private static CriteriaFile Read(string name) => CriteriaFile.Read(File.Exists(name) ? name : ReadySets.Find(name) ?? name);
}
