using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Documenting;

/// <summary>The type of a column in words.</summary>
/// <param name="relationships">Say where lookups lead.</param>
internal sealed class ColumnType(IReadOnlyList<Part> relationships)
{
    public string Of(Table table, XElement column)
    {
        string Text(string element) => column.Element(element)?.Value ?? "";
        return Text("Type") switch
        {
            "nvarchar" => $"text, at most {Text("MaxLength")}",
            "ntext" => $"long text, at most {Text("MaxLength")}",
            "int" => $"whole number, {Text("MinValue")} to {Text("MaxValue")}",
            "decimal" => $"decimal, {Text("Accuracy")} places, {Text("MinValue")} to {Text("MaxValue")}",
            "money" => "money, base currency beside it",
            "datetime" => Text("Behavior") == "2" ? "date" : "date and time",
            "bit" => "yes or no",
            "picklist" => $"choice {Choice(column)}".TrimEnd(),
            "lookup" => $"lookup to {Targets(table, Text("LogicalName"))}",
            "primarykey" => "id",
            var other => other,
        };
    }

    private static string Choice(XElement column) => column.Element("OptionSetName")?.Value ?? "";

    private string Targets(Table table, string column) => string.Join(", ", relationships
        .Where(one => one.Text("ReferencingEntityName").Equals(table.SchemaName, StringComparison.OrdinalIgnoreCase)
            && one.Text("ReferencingAttributeName").Equals(column, StringComparison.OrdinalIgnoreCase))
        .Select(one => one.Text("ReferencedEntityName").ToLowerInvariant())
        .Distinct(StringComparer.Ordinal));
}
