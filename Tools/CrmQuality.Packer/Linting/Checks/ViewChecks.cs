using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Linting.Facts;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Views: what they fetch, and how they show it.</summary>
internal static class ViewChecks
{
    /// <summary>All rows a table's own views must offer a default of: public, advanced find, associated, quick find, lookup.</summary>
    private static readonly string[] KindsOfAView = ["0", "1", "2", "4", "64"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1101", "Queries of views and charts")
        {
            Meaning = "A query starts at its own table, and every table and column it names exists.",
            Remedy = "Correct the name.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Queries,
        },
        new("CQ1102", "Operators of queries")
        {
            Meaning = "Every operator of a condition is one of FetchXML's.",
            Remedy = "Write an operator of the list in Microsoft's Fetch.xsd.",
            Certainty = Certainty.Documented,
            Source = "schema 9.0.0.2090, Fetch.xsd",
            Find = subject => FetchFaults.Queries(subject).SelectMany(query => query.Fetch.Inside("condition")).Where(condition => !FetchOperators.All.Contains(condition.Attribute("operator")))
                .Select(condition => Fault.OfAttribute(condition, "operator", $"'{condition.Attribute("operator")}' is no operator")),
        },
        new("CQ1103", "Layouts of views")
        {
            Meaning = "A view shows columns its query fetches; the row's id is the primary key and the grid jumps from the primary name.",
            Remedy = "Fetch the column, or take the cell out.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Layouts,
        },
        new("CQ1104", "Default views")
        {
            Meaning = $"A table of ours has exactly one default view of each kind ({string.Join(", ", KindsOfAView)}); a view on a table of Microsoft's is never the default. Quick find views, and no others, say so.",
            Remedy = "Correct isdefault, querytype or isquickfindquery, or add the view.",
            Certainty = Certainty.Seen,
            Source = "every custom table of real exports; that Microsoft's defaults stay is the product's own rule",
            Find = Defaults,
        },
    ];

    private static IEnumerable<Fault> Queries(LintSubject subject) => FetchFaults.Queries(subject).SelectMany(query => FetchFaults.Of(subject, query.Table, query.Fetch));

    private static IEnumerable<Fault> Layouts(LintSubject subject)
    {
        foreach ((Table table, Part view) in subject.Parts.Tables.SelectMany(table => table.Views.Select(view => (table, view))))
        {
            TableFacts facts = subject.Tables.Find(table.LogicalName)!;
            HashSet<string> fetched = [.. Fetched(view.Node.Element("fetchxml") ?? view.Node)];
            foreach (Part cell in view.Inside("cell").Where(cell => !fetched.Contains(cell.Attribute("name"))))
            {
                yield return Fault.OfAttribute(cell, "name", $"'{cell.Attribute("name")}' is not fetched");
            }

            foreach (Part row in view.Inside("row").Where(row => row.Attribute("id") != facts.PrimaryId))
            {
                yield return Fault.OfAttribute(row, "id", $"it is '{row.Attribute("id")}', expected '{facts.PrimaryId}'");
            }

            foreach (Part grid in view.Inside("grid").Where(grid => grid.Attribute("jump") != facts.PrimaryName))
            {
                yield return Fault.OfAttribute(grid, "jump", $"it is '{grid.Attribute("jump")}', expected '{facts.PrimaryName}'");
            }
        }
    }

    private static IEnumerable<string> Fetched(XElement fetch) => fetch.Descendants("attribute").Select(attribute =>
        attribute.Parent is { Name.LocalName: "link-entity" } link ? $"{link.Attribute("alias")?.Value}.{attribute.Attribute("name")?.Value}" : attribute.Attribute("name")?.Value ?? string.Empty);

    private static IEnumerable<Fault> Defaults(LintSubject subject)
    {
        foreach (Table table in subject.Parts.Tables)
        {
            Part[] defaults = [.. table.Views.Where(view => view.Text("isdefault") == "1")];
            foreach (string kind in KindsOfAView.Where(kind => table.IsOwn && defaults.Count(view => view.Text("querytype") == kind) != 1))
            {
                yield return Fault.Of(table, $"it has {defaults.Count(view => view.Text("querytype") == kind)} default views of kind {kind}, expected 1");
            }

            foreach (Part view in defaults.Where(_ => !table.IsOwn))
            {
                yield return Fault.OfChild(view, "isdefault", $"it would replace the default view of '{table.SchemaName}'");
            }

            foreach (Part view in table.Views.Where(view => (view.Text("querytype") == "4") != (view.Text("isquickfindquery") == "1")))
            {
                yield return Fault.OfChild(view, "isquickfindquery", $"it is '{view.Text("isquickfindquery")}' although querytype is '{view.Text("querytype")}'");
            }
        }
    }
}
