using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Package;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Every file is named after what it holds, and what it holds has its place in customizations.xml.</summary>
internal static class PlaceChecks
{
    private static readonly string[] FormTypes = ["card", "main", "quick", "quickCreate"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0109", "Names of files")
        {
            Meaning = "A file, or the folder it is in, is named after the id or name of what it holds, so that nothing is looked for in vain.",
            Remedy = "Rename the file, or write the name or id the file is named after.",
            Certainty = Certainty.Seen,
            Source = "real unpacked solutions",
            Skip = Check.OnlyUnpacked,
            Find = Misnamed,
        },
        new("CQ0110", "Places in customizations.xml")
        {
            Meaning = "Other/Customizations.xml and every Entity.xml have one empty element for each kind of node that comes from files of its own; the packer fills it.",
            Remedy = "Add the empty element, at the place the schema gives it.",
            Certainty = Certainty.Seen,
            Source = "real unpacked solutions",
            Skip = Check.OnlyUnpacked,
            Find = WithoutPlace,
        },
        new("CQ0111", "Names of entries")
        {
            Meaning = "The entry a node names in FileName follows from its name and id: the plug-in assembly without dots in a folder of its name and id, a web resource without slashes and dots before its id.",
            Remedy = "Write the FileName the finding gives.",
            Certainty = Certainty.Seen,
            Source = "real exports; the server only needs the two to agree",
            Find = EntryNames,
        },
        new("CQ0112", "Folders of custom APIs and environment variables")
        {
            Meaning = "The folder of a custom API, of a parameter, of a property and of an environment variable has its unique name.",
            Remedy = "Rename the folder, or write its name into the file.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Create a custom API with solution files",
            Find = Folders,
        },
    ];

    private static IEnumerable<Fault> Misnamed(LintSubject subject)
    {
        SolutionParts parts = subject.Parts;
        IEnumerable<(Part Part, string Expected)> places =
        [
            .. parts.Tables.Select(table => ((Part)table, $"Entities/{table.SchemaName}/Entity.xml")),
            .. parts.Tables.SelectMany(table => table.Forms.Select(form => (form, FormPlace(table, form)))),
            .. parts.Tables.SelectMany(table => table.Views.Select(view => (view, $"{Home(table)}/SavedQueries/{view.Text("savedqueryid")}.xml"))),
            .. parts.Tables.SelectMany(table => table.Charts.Select(chart => (chart, $"{Home(table)}/Visualizations/{chart.Text("savedqueryvisualizationid")}.xml"))),
            .. parts.Choices.Select(choice => (choice, $"OptionSets/{choice.Attribute("Name")}.xml")),
            .. parts.Relationships.Select(relationship => (relationship, $"Other/Relationships/{relationship.Text("ReferencedEntityName")}.xml")),
            .. parts.Roles.Select(role => (role, $"Roles/{role.Attribute("name")}.xml")),
            .. parts.Dashboards.Select(dashboard => (dashboard, $"Dashboards/{dashboard.Text("FormId")}.xml")),
            .. parts.WebResources.Select(resource => ((Part)resource, $"WebResources/{resource.Name}.data.xml")),
            .. parts.SiteMaps.Select(map => (map, $"AppModuleSiteMaps/{map.Text("SiteMapUniqueName")}/AppModuleSiteMap.xml")),
            .. parts.Apps.Select(app => (app, $"AppModules/{app.Text("UniqueName")}/AppModule.xml")),
            .. parts.Assemblies.Select(assembly => (assembly, EntryName.Assembly(assembly) + ".data.xml")),
            .. parts.Steps.Select(step => (step, $"SdkMessageProcessingSteps/{step.Attribute("SdkMessageProcessingStepId")}.xml")),
        ];
        return places.Where(place => place.Part.File != place.Expected).Select(place => Fault.Of(place.Part, $"the file is not named after what it holds, expected {place.Expected}"));
    }

    private static string Home(Table table) => table.File[..table.File.LastIndexOf('/')];

    private static string FormPlace(Table table, Part form)
    {
        string type = form.File.Split('/')[^2];
        return $"{Home(table)}/FormXml/{(FormTypes.Contains(type) ? type : "main")}/{form.Text("formid")}.xml";
    }

    private static IEnumerable<Fault> WithoutPlace(LintSubject subject)
    {
        IEnumerable<(Part Part, string Element)> places =
        [
            .. Customizations.Groups(subject.Parts).Where(group => group.Parts.Count > 0).Select(group => (subject.Parts.Skeleton, group.Group)),
            .. subject.Parts.Tables.SelectMany(Places),
        ];
        return places.Where(place => !IsPlace(place.Part.Node, place.Element)).Select(place => Fault.Of(place.Part, $"there is not exactly one empty <{place.Element} /> to be filled"));
    }

    private static IEnumerable<(Part Part, string Element)> Places(Table table)
    {
        (string Element, bool IsNeeded)[] places =
        [
            ("FormXml", table.Forms.Count > 0), ("SavedQueries", table.Views.Count > 0), ("Visualizations", table.Charts.Count > 0), ("RibbonDiffXml", table.Ribbon is not null),
        ];
        return places.Where(place => place.IsNeeded).Select(place => ((Part)table, place.Element));
    }

    private static bool IsPlace(XElement parent, string name) => parent.Elements(name).ToArray() is [{ HasElements: false }];

    private static IEnumerable<Fault> EntryNames(LintSubject subject) =>
        subject.Parts.Assemblies.Select(assembly => (Part: assembly, Expected: EntryName.Assembly(assembly)))
            .Concat(subject.Parts.WebResources.Select(resource => (Part: (Part)resource, Expected: EntryName.WebResource(resource))))
            .Where(entry => entry.Part.Text("FileName") != "/" + entry.Expected)
            .Select(entry => Fault.OfChild(entry.Part, "FileName", $"it is '{entry.Part.Text("FileName")}', expected '/{entry.Expected}'"));

    private static IEnumerable<Fault> Folders(LintSubject subject) =>
        subject.Parts.Apis.SelectMany(api => api.Parameters.Concat(api.Properties).Prepend(api)).Select(part => (Part: part, Attribute: "uniquename"))
            .Concat(subject.Parts.Variables.Select(variable => (Part: variable, Attribute: "schemaname")))
            .Where(item => item.Part.Attribute(item.Attribute) != item.Part.File.Split('/')[^2])
            .Select(item => Fault.OfAttribute(item.Part, item.Attribute, $"it is '{item.Part.Attribute(item.Attribute)}', but the folder is named '{item.Part.File.Split('/')[^2]}'"));
}
