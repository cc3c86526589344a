using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Documenting;

/// <summary>Writes docs/data-dictionary.md.</summary>
internal sealed class DataDictionary(SolutionParts solution)
{
    private const string Head = """
        # Data dictionary

        Written from `Solution/` by `crmquality docs`. Names in English / Finnish. Columns that Dataverse gives every table (owner, created, modified,
        status) are left out.

        """;

    private readonly ColumnType types = new(solution.Relationships);
    private readonly StringBuilder text = new();

    public string Write()
    {
        text.Append(Head.ReplaceLineEndings("\n")).Append('\n');
        foreach (var table in solution.Tables.OrderBy(table => table.IsOwn).ThenBy(table => table.LogicalName, StringComparer.Ordinal))
        {
            WriteTable(table);
        }

        WriteChoices();
        WriteRelationships();
        WriteVariables();
        return text.ToString();
    }

    private void WriteTable(Table table)
    {
        var properties = table.Properties.Node;
        Line(table.IsOwn ? $"## {table.LogicalName}: {Labels.Both(properties, "LocalizedNames")}" : $"## Columns added to {table.LogicalName}");
        Line("");
        if (table.IsOwn)
        {
            Line($"{Labels.Of(properties, "Descriptions")} Rows belong to {(table.Properties.Text("OwnershipTypeMask") == "OrgOwned" ? "the organisation" : "users and teams")}.{Keys(properties)}");
            Line("");
        }

        Line("| column | name | type | what it holds |");
        Line("|---|---|---|---|");
        foreach (var column in table.Columns.Where(column => column.Text("IsCustomField") == "1" && !column.Text("LogicalName").EndsWith("_base", StringComparison.Ordinal)))
        {
            Line($"| {column.Text("LogicalName")} | {Labels.Both(column.Node, "displaynames")} | {types.Of(table, column.Node)}{Requirement(column)} | {Labels.Of(column.Node, "Descriptions")} |");
        }

        Line("");
    }

    private static string Requirement(Part column) => column.Text("RequiredLevel") is "required" or "systemrequired" && column.Text("Type") != "primarykey" ? ", required" : "";

    private static string Keys(XElement properties) => string.Concat(properties.Descendants("EntityKey").Select(key =>
        $" Rows are unique by {string.Join(" and ", key.Descendants("AttributeName").Select(name => name.Value))}."));

    private void WriteChoices()
    {
        Line("## Choices");
        Line("");
        Line("| choice | value | name |");
        Line("|---|---|---|");
        foreach (var choice in solution.Choices)
        {
            foreach (var option in choice.Node.Descendants("option"))
            {
                Line($"| {choice.Attribute("Name")} | {option.Attribute("value")?.Value} | {Labels.Both(option, "labels")} |");
            }
        }

        Line("");
    }

    private void WriteRelationships()
    {
        Line("## Relationships");
        Line("");
        Line("What happens to the many when the one is deleted: *Cascade* deletes them too, *RemoveLink* leaves them without it, *Restrict* refuses.");
        Line("");
        Line("| one | many | deleting the one | giving it to another owner |");
        Line("|---|---|---|---|");
        foreach (var one in Ours().OrderBy(one => one.Text("ReferencedEntityName"), StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Text("ReferencingEntityName"), StringComparer.OrdinalIgnoreCase))
        {
            Line($"| {one.Text("ReferencedEntityName").ToLowerInvariant()} | {one.Text("ReferencingEntityName").ToLowerInvariant()}.{one.Text("ReferencingAttributeName").ToLowerInvariant()} | {one.Text("CascadeDelete")} | {one.Text("CascadeAssign")} |");
        }

        Line("");
    }

    private IEnumerable<Part> Ours() =>
        solution.Relationships.Where(one => one.Text("ReferencingAttributeName").StartsWith(Product.Prefix + "_", StringComparison.OrdinalIgnoreCase));

    private void WriteVariables()
    {
        Line("## Environment variables");
        Line("");
        Line("| variable | default | what it sets |");
        Line("|---|---|---|");
        foreach (var variable in solution.Variables)
        {
            var standard = variable.Text("defaultvalue");
            Line($"| {variable.Attribute("schemaname")} | {(standard.Length > 0 ? standard : "none")} | {Labels.Cell(variable.Node.Element("description")?.Attribute("default")?.Value ?? "")} |");
        }
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
