using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Apps and their site maps: what they show exists.</summary>
internal static class AppChecks
{
    /// <summary>The icon every app has that was given none.</summary>
    private const string StockIcon = "953b9fac-1e5e-e611-80d6-00155ded156f";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1401", "Tables in site maps")
        {
            Meaning = "An entry of a site map that opens a table names one that is among the components of every app with this site map; and a site map belongs to an app.",
            Remedy = "Add the table to the app, or take the entry out.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = SiteMapTables,
        },
        new("CQ1402", "Ids in site maps")
        {
            Meaning = "Areas, groups and entries of a site map have ids of letters, digits and underscores, each its own.",
            Remedy = "Give the second one another id.",
            Certainty = Certainty.Documented,
            Source = "schema 9.0.0.2090, AreaIdMustBeUnique, GroupIdMustBeUnique; that of entries is the same in real exports",
            Find = SiteMapIds,
        },
        new("CQ1403", "Dashboards in site maps")
        {
            Meaning = "The DefaultDashboard of an entry is a dashboard of the solution.",
            Remedy = "Correct the id, or ship the dashboard.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Dashboards,
        },
        new("CQ1404", "Icon of an app")
        {
            Meaning = "The icon of an app is a web resource of the solution or the stock icon.",
            Remedy = $"Write the WebResourceId of the icon, or {StockIcon}.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Icons,
        },
        new("CQ1405", "Components of an app")
        {
            Meaning = "Tables, forms, views, charts, dashboards and the one site map among the components of an app exist; all but Microsoft's tables are in the solution.",
            Remedy = "Correct the component, or take it out.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Components,
        },
        new("CQ1406", "Roles of an app")
        {
            Meaning = "A role that opens an app is in the solution, or is System Administrator or System Customizer; ids of other roles are those of one environment.",
            Remedy = "Name a role of the solution.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Roles,
        },
    ];

    private static bool Has(IEnumerable<Part> parts, string element, string id) => parts.Any(part => Part.Id(part.Text(element)) == Part.Id(id));

    private static IEnumerable<Fault> SiteMapTables(LintSubject subject)
    {
        foreach (Part map in subject.Parts.SiteMaps)
        {
            Part[] apps = [.. subject.Parts.Apps.Where(app => ComponentsOf(app, "62").Contains(map.Text("SiteMapUniqueName")))];
            if (apps.Length == 0)
            {
                yield return Fault.Of(map, "no app has this site map");
            }

            foreach (Part area in map.Inside("SubArea").Where(area => area.Node.Attribute("Entity") is not null))
            {
                foreach (Part app in apps.Where(app => !ComponentsOf(app, "1").Contains(area.Attribute("Entity"))))
                {
                    yield return Fault.OfAttribute(area, "Entity", $"'{area.Attribute("Entity")}' is no component of the app '{app.Text("UniqueName")}'");
                }
            }
        }
    }

    private static IEnumerable<string> ComponentsOf(Part app, string type) =>
        app.Inside("AppModuleComponent").Where(component => component.Attribute("type") == type).Select(component => component.Attribute("schemaName"));

    private static IEnumerable<Fault> SiteMapIds(LintSubject subject) =>
        from map in subject.Parts.SiteMaps
        from same in map.Inside("Area").Concat(map.Inside("Group")).Concat(map.Inside("SubArea")).GroupBy(node => node.Attribute("Id"))
        from node in same.Key.Length > 0 && same.Key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? same.Skip(1) : same
        select Fault.OfAttribute(node, "Id", $"'{same.Key}' is no id of its own");

    private static IEnumerable<Fault> Dashboards(LintSubject subject) =>
        from map in subject.Parts.SiteMaps
        from area in map.Inside("SubArea")
        let id = area.Node.Attribute("DefaultDashboard")?.Value
        where id is not null && !Has(subject.Parts.Dashboards, "FormId", id)
        select Fault.OfAttribute(area, "DefaultDashboard", $"'{id}' is no dashboard of the solution");

    private static IEnumerable<Fault> Icons(LintSubject subject) =>
        from app in subject.Parts.Apps
        let id = app.Text("WebResourceId")
        where Part.Id(id) != StockIcon && !Has(subject.Parts.WebResources, "WebResourceId", id)
        select Fault.OfChild(app, "WebResourceId", $"'{id}' is no web resource of the solution");

    private static IEnumerable<Fault> Roles(LintSubject subject) =>
        from role in subject.Parts.Apps.SelectMany(app => app.Inside("Role"))
        where !KnownRoles.Contains(subject, role.Attribute("id"))
        select Fault.OfAttribute(role, "id", $"'{role.Attribute("id")}' is no role of the solution");

    private static IEnumerable<Fault> Components(LintSubject subject)
    {
        SolutionParts parts = subject.Parts;
        foreach (Part app in parts.Apps)
        {
            if (ComponentsOf(app, "62").Count() != 1)
            {
                yield return Fault.OfChild(app, "AppModuleComponents", "an app has exactly one site map");
            }

            foreach (Part component in app.Inside("AppModuleComponent"))
            {
                string id = component.Attribute("id");
                bool exists = component.Attribute("type") switch
                {
                    "1" => subject.Tables.Find(component.Attribute("schemaName")) is not null,
                    "26" => Has(parts.Views, "savedqueryid", id),
                    "59" => Has(parts.Charts, "savedqueryvisualizationid", id),
                    "60" => Has(parts.Forms, "formid", id) || Has(parts.Dashboards, "FormId", id),
                    "62" => parts.SiteMaps.Any(map => map.Text("SiteMapUniqueName") == component.Attribute("schemaName")),
                    _ => false,
                };
                if (!exists)
                {
                    yield return Fault.Of(component, $"'{id}{component.Attribute("schemaName")}' does not exist, or type '{component.Attribute("type")}' is not handled");
                }
            }
        }
    }
}
