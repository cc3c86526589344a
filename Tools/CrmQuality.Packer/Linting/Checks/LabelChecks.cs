using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Labels: everything a user can see is there in English and in Finnish.</summary>
internal static class LabelChecks
{
    /// <summary>What a user sees, and the elements that hold its labels.</summary>
    private static readonly Dictionary<string, string[]> Labelled = new(StringComparer.Ordinal)
    {
        ["attribute"] = ["displaynames", "Descriptions"],
        ["optionset"] = ["displaynames", "Descriptions"],
        ["option"] = ["labels"],
        ["state"] = ["labels"],
        ["status"] = ["labels"],
        ["EntityKey"] = ["displaynames"],
        ["systemform"] = ["LocalizedNames", "Descriptions"],
        ["savedquery"] = ["LocalizedNames"],
        ["visualization"] = ["LocalizedNames"],
        ["Dashboard"] = ["LocalizedNames"],
        ["tab"] = ["labels"],
        ["section"] = ["labels"],
        ["RelationshipDescription"] = ["Descriptions"],
        ["SolutionManifest"] = ["LocalizedNames", "Descriptions"],
        ["Publisher"] = ["LocalizedNames", "Descriptions"],
        ["AppModule"] = ["LocalizedNames", "Descriptions"],
        ["AppModuleSiteMap"] = ["LocalizedNames"],
        ["customapi"] = ["displayname", "description"],
        ["customapirequestparameter"] = ["displayname", "description"],
        ["customapiresponseproperty"] = ["displayname", "description"],
        ["environmentvariabledefinition"] = ["displayname", "description"],
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1501", "Labels in every language")
        {
            Meaning = $"Where there are labels, there is one for each of {string.Join(" and ", Product.Languages)}, in this order, and none is empty.",
            Remedy = "Add the missing label.",
            Certainty = Certainty.House,
            Source = "the product is in English and Finnish; an import only warns",
            Find = Languages,
        },
        new("CQ1502", "Labels of what a user sees")
        {
            Meaning = "Tables of ours, columns, choices and their values, keys, forms with their parts, views, charts, dashboards, apps, site maps, custom APIs and environment variables have names, and where users see them descriptions.",
            Remedy = "Add the labels.",
            Certainty = Certainty.House,
            Source = "without a label a user reads a name for programs, or nothing",
            Find = Unlabelled,
        },
        new("CQ1503", "Defaults of labels")
        {
            Meaning = "The default of a label is its English text.",
            Remedy = "Copy the text of the label of 1033 into the attribute default.",
            Certainty = Certainty.Seen,
            Source = "real solutions with custom APIs and environment variables",
            Find = Defaults,
        },
    ];

    private static IEnumerable<(Document Document, XElement Node)> Nodes(LintSubject subject) =>
        subject.Parts.Documents.SelectMany(document => document.Root.DescendantsAndSelf().Select(node => (document, node)));

    private static IEnumerable<Fault> Languages(LintSubject subject)
    {
        string expected = string.Join(",", Product.Languages);
        foreach ((Document document, XElement group) in Nodes(subject).Where(item => item.Node.Elements().Any(IsLabel)))
        {
            XElement[] labels = [.. group.Elements().Where(IsLabel)];
            string languages = string.Join(",", labels.Select(LanguageOf));
            if (languages != expected)
            {
                yield return Fault.Of(new Part(document.File, group), $"the labels are in '{languages}', expected '{expected}'");
            }

            foreach (XElement empty in labels.Where(label => string.IsNullOrWhiteSpace(TextOf(label))))
            {
                yield return Fault.Of(new Part(document.File, empty), $"the label in {LanguageOf(empty)} is empty");
            }
        }
    }

    private static bool IsLabel(XElement node) =>
        (node.Attribute("languagecode") is not null && node.Name != "ImportExportXml") || node.Attribute("LCID") is not null;

    private static string? LanguageOf(XElement label) => (label.Attribute("languagecode") ?? label.Attribute("LCID"))?.Value;

    private static string? TextOf(XElement label) => (label.Attribute("description") ?? label.Attribute("Title"))?.Value;

    private static IEnumerable<Fault> Unlabelled(LintSubject subject)
    {
        IEnumerable<(Document Document, XElement Node, string Kind)> labelled = Nodes(subject)
            .SelectMany(item => KindsOf(item.Node).Select(kind => (item.Document, item.Node, kind)));
        return labelled.Where(item => item.Node.Element(item.Kind) is not { HasElements: true })
            .Select(item => Fault.Of(new Part(item.Document.File, item.Node), $"it has no <{item.Kind}>"));
    }

    private static string[] KindsOf(XElement node)
    {
        string[] kinds = node.Name.LocalName switch
        {
            "cell" => node.Element("control") is null ? [] : ["labels"],
            "Area" or "Group" when node.Ancestors("SiteMap").Any() => ["Titles"],
            "SubArea" => node.Attribute("Entity") is null ? ["Titles"] : [],
            "entity" => IsOwnTable(node) ? ["LocalizedNames", "LocalizedCollectionNames", "Descriptions"] : [],
            string name => Labelled.GetValueOrDefault(name, []),
        };
        return kinds.Length == 0 || IsInsideAQuery(node) ? [] : kinds;
    }

    private static bool IsOwnTable(XElement entity) =>
        entity.Parent?.Name == "EntityInfo" && entity.Attribute("Name")?.Value.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) == true;

    // A query names its columns by their logical names; what the user reads is the label of the column.
    private static bool IsInsideAQuery(XElement node) => node.Ancestors().Any(parent => parent.Name.LocalName is "layoutxml" or "fetchxml" or "datadescription");

    private static IEnumerable<Fault> Defaults(LintSubject subject) =>
        from item in Nodes(subject)
        let standard = item.Node.Attribute("default")
        where standard is not null && item.Node.Elements("label").Any()
        let english = item.Node.Elements("label").FirstOrDefault(label => LanguageOf(label) == Product.Languages[0])
        where english is not null && TextOf(english) != standard.Value
        select Fault.Of(new Part(item.Document.File, item.Node), $"the default is '{standard.Value}', the label in {Product.Languages[0]} is '{TextOf(english)}'", standard);
}
