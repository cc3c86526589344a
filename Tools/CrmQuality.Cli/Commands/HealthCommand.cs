using System.CommandLine;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Reporting;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality health</c>.</summary>
internal static class HealthCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Environments environments)
    {
        var connection = ConnectionOption.Create("The environment to look at");
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        var command = new Command(
            "health", $"Says whether an environment judges as it was published, and the repair of what does not; exit code {ExitCode.Attention} when something is not judged as it should be")
        {
            connection, json,
        };
        command.SetAction(parsed => Outcome.Of(parsed, terminal => Run(environments.Connect(parsed.GetValue(connection)), parsed.GetValue(json), terminal)));
        return command;
    }

    private static int Run(ConnectedEnvironment environment, bool asJson, Terminal terminal)
    {
        using var document = JsonDocument.Parse((string)environment.Service.Execute(new OrganizationRequest("crmq_Health"))["Result"]);
        var report = document.RootElement;
        if (asJson)
        {
            terminal.WriteJson(json => report.EnumerateObject().ToList().ForEach(member => member.WriteTo(json)));
        }
        else
        {
            Print(report, environment.Name, terminal.Console);
        }

        return Text(report, "status") == "error" ? ExitCode.Attention : ExitCode.Done;
    }

    private static void Print(JsonElement report, string name, IAnsiConsole console)
    {
        var version = report.GetProperty("version").GetInt32();
        var live = version == 0 ? "nothing is published" : $"version {version}, hash {Text(report, "hash")[..12]}";
        console.Write(new Text($"{name}: {Text(report, "status")}", new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.WriteLine("Live: " + live);
        var findings = report.GetProperty("findings").EnumerateArray().ToList();
        if (findings.Count == 0)
        {
            console.WriteLine("Everything judges as it was published.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(ReportPrinter.Column("Severity"), ReportPrinter.Column("Found"), ReportPrinter.Column("What to do"));
        foreach (var finding in findings)
        {
            table.AddTexts(Text(finding, "severity"), Text(finding, "meaning"), Text(finding, "repair"));
        }

        console.Write(table);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
