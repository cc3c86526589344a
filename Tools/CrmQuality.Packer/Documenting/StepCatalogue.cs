using System;
using System.Linq;
using System.Text;
using CrmQuality.Packer.Linting.Checks;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Documenting;

/// <summary>Writes docs/steps.md.</summary>
internal sealed class StepCatalogue(SolutionParts solution)
{
    private const int LongestList = 6;

    private const string Head = """
        # What runs when

        Written from `Solution/` by `crmquality docs`. Steps arrive switched off or on as the import says; `crmquality health` says which are missing.

        | table | message | stage | rank | plug-in | watches | what it does |
        |---|---|---|---|---|---|---|

        """;

    private readonly StringBuilder text = new();

    public string Write()
    {
        text.Append(Head.ReplaceLineEndings("\n"));
        foreach (var step in solution.Steps
            .OrderBy(step => step.Text("PrimaryEntity"), StringComparer.OrdinalIgnoreCase)
            .ThenBy(step => Message(step), StringComparer.Ordinal)
            .ThenBy(step => step.Text("Stage"), StringComparer.Ordinal)
            .ThenBy(step => step.Attribute("Name"), StringComparer.Ordinal))
        {
            Line($"| {step.Text("PrimaryEntity").ToLowerInvariant()} | {Message(step)} | {Stage(step)} | {step.Text("Rank")} | {Plugin(step)} | {Watches(step)} | {Labels.Cell(step.Text("Description"))} |");
        }

        WriteApis();
        WriteOnRequest();
        return text.ToString();
    }

    private void WriteApis()
    {
        Line("");
        Line("## Custom APIs");
        Line("");
        Line("| API | needs the privilege | takes | answers | what it does |");
        Line("|---|---|---|---|---|");
        foreach (var api in solution.Apis)
        {
            Line($"| {api.Attribute("uniquename")} | {api.Text("executeprivilegename")} | {Names(api.Parameters)} | {Names(api.Properties)} | {Labels.Cell(api.Node.Element("description")?.Attribute("default")?.Value ?? "")} |");
        }
    }

    private void WriteOnRequest()
    {
        Line("");
        Line("## Registered on request");
        Line("");
        foreach (var type in Product.RegisteredOnRequest)
        {
            Line($"- `{type}`: no step ships for it; `crmquality bpf add` registers it on a table of a business process flow.");
        }
    }

    private static string Message(Part step) => StepMessage.Of(step)?.Name ?? step.Text("SdkMessageId");

    private static string Stage(Part step) => step.Text("Stage") switch
    {
        "10" => "before validation",
        "20" => "before the operation",
        _ => step.Text("Mode") == "1" ? "afterwards, asynchronous" : "after the operation",
    };

    private static string Plugin(Part step) => string.Join(".", step.Text("PluginTypeName").Split(',')[0].Split('.').TakeLast(2));

    private static string Watches(Part step)
    {
        var columns = step.Text("FilteringAttributes").Split(',', StringSplitOptions.RemoveEmptyEntries);
        return columns.Length switch
        {
            0 => "",
            <= LongestList => string.Join(", ", columns),
            _ => $"{columns.Length} columns, among them {string.Join(", ", columns.Take(3))}",
        };
    }

    private static string Names(System.Collections.Generic.IReadOnlyList<Part> parts) => string.Join(", ", parts.Select(part =>
        part.Attribute("uniquename") + (part.Text("isoptional") == "1" ? "?" : "")));

    private void Line(string line) => text.Append(line).Append('\n');
}
