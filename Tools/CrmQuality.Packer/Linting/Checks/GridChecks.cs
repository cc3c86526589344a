using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Grids, charts and pages inside forms and dashboards: what they point to.</summary>
internal static class GridChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1007", "Grids and charts on forms and dashboards")
        {
            Meaning = "A grid or chart names a table, a view of that table and, where it shows a chart, a chart of that table, all in the solution: ids of other views are not known here. A grid of related rows names the relationship from the form's table to its own.",
            Remedy = "Ship the view or chart, or correct the id or name.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = subject => Grids(subject).Concat(Relationships(subject)),
        },
        new("CQ1008", "Pages on forms and dashboards")
        {
            Meaning = "A page inside a form or dashboard is a web resource of the solution.",
            Remedy = "Add the web resource, or correct <Url>.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Pages,
        },
    ];

    private static IEnumerable<Part> Controls(LintSubject subject) =>
        subject.Parts.Forms.Concat(subject.Parts.Dashboards).SelectMany(form => form.Inside("control"));

    private static IEnumerable<Fault> Grids(LintSubject subject)
    {
        foreach (Part parameters in Controls(subject).Where(control => control.Attribute("indicationOfSubgrid") == "true").SelectMany(control => control.Inside("parameters")))
        {
            string name = parameters.Text("TargetEntityType");
            Table? table = subject.Parts.Tables.FirstOrDefault(candidate => candidate.LogicalName == name);
            if (subject.Tables.Find(name) is null)
            {
                yield return Fault.OfChild(parameters, "TargetEntityType", $"'{name}' is no table");
            }
            else if (!Has(table?.Views, "savedqueryid", parameters.Text("ViewId")))
            {
                yield return Fault.OfChild(parameters, "ViewId", $"'{parameters.Text("ViewId")}' is no view of '{name}' in the solution");
            }
            else if (NeedsChart(parameters) && !Has(table?.Charts, "savedqueryvisualizationid", parameters.Text("VisualizationId")))
            {
                yield return Fault.OfChild(parameters, "VisualizationId", $"'{parameters.Text("VisualizationId")}' is no chart of '{name}' in the solution");
            }
        }
    }

    private static IEnumerable<Fault> Relationships(LintSubject subject) =>
        from table in subject.Parts.Tables
        from parameters in table.Forms.SelectMany(form => form.Inside("parameters"))
        let name = parameters.Text("RelationshipName")
        where name.Length > 0
        where !subject.Parts.Relationships.Any(known => known.Attribute("Name") == name
            && Is(known, "ReferencedEntityName", table.LogicalName) && Is(known, "ReferencingEntityName", parameters.Text("TargetEntityType")))
        select Fault.OfChild(parameters, "RelationshipName", $"'{name}' is no relationship from '{parameters.Text("TargetEntityType")}' to '{table.LogicalName}' in the solution");

    private static bool Is(Part relationship, string element, string table) => string.Equals(relationship.Text(element), table, StringComparison.OrdinalIgnoreCase);

    private static bool NeedsChart(Part parameters) => parameters.Text("ChartGridMode") == "Chart" || parameters.Text("VisualizationId").Length > 0;

    private static bool Has(IReadOnlyList<Part>? parts, string element, string id) => parts is not null && parts.Any(part => Part.Id(part.Text(element)) == Part.Id(id));

    private static IEnumerable<Fault> Pages(LintSubject subject) =>
        from control in Controls(subject)
        from url in control.Node.Descendants("Url")
        where url.Value.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) || !url.Value.Contains("://", StringComparison.Ordinal)
        let name = url.Value.Replace("$webresource:", string.Empty, StringComparison.Ordinal)
        where subject.Parts.WebResources.All(resource => resource.Name != name)
        select Fault.Of(control, $"'{url.Value}' is no web resource of the solution", url);
}
