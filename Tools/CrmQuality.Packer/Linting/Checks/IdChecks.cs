using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Ids: each one an id, and each given once.</summary>
internal static class IdChecks
{
    /// <summary>Attributes that give something its id, by the element they stand on.</summary>
    private static readonly Dictionary<string, string> GivenAttributes = new(StringComparer.Ordinal)
    {
        ["SdkMessageProcessingStep"] = "SdkMessageProcessingStepId",
        ["PluginAssembly"] = "PluginAssemblyId",
        ["PluginType"] = "PluginTypeId",
        ["tab"] = "id",
        ["section"] = "id",
        ["cell"] = "id",
        ["Handler"] = "handlerUniqueId",
        ["Library"] = "libraryUniqueId",
    };

    /// <summary>Elements that give something its id.</summary>
    private static readonly HashSet<string> GivenElements =
        ["formid", "savedqueryid", "savedqueryvisualizationid", "FormId", "SdkMessageProcessingStepImageId"];

    /// <summary>Elements that refer to an id.</summary>
    private static readonly HashSet<string> Referring = ["PluginTypeId", "WebResourceId", "SdkMessageId", "ViewId", "VisualizationId", "plugintypeid"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0501", "Ids that are no ids")
        {
            Meaning = "Every id is 32 hexadecimal digits in five groups, with or without braces.",
            Remedy = "Write the id, or make a new one where it is the first.",
            Certainty = Certainty.Documented,
            Source = "schema 9.0.0.2090",
            Find = Invalid,
        },
        new("CQ0502", "Ids given twice")
        {
            Meaning = "No two forms, views, charts, dashboards, roles, web resources, plug-in types, steps or images have the same id, nor have two tabs, sections or cells: one would overwrite the other.",
            Remedy = "Give the younger of the two a new id. Never change the id of what has been released.",
            Certainty = Certainty.Assumed,
            Source = "ids are primary keys; across kinds it is the product's own rule",
            Find = Twice,
        },
    ];

    private static IEnumerable<Fault> Invalid(LintSubject subject) =>
        from document in subject.Parts.Documents
        from element in document.Root.DescendantsAndSelf()
        let place = Given(element) ?? Referred(element)
        where place is not null && ValueOf(place).Length > 0 && !Guid.TryParse(ValueOf(place), out _)
        select Fault.Of(new Part(document.File, document.Root), $"'{ValueOf(place)}' is no id", place);

    private static IEnumerable<Fault> Twice(LintSubject subject)
    {
        var given = new Dictionary<string, (string File, XObject Place)>(StringComparer.Ordinal);
        foreach (Document document in subject.Parts.Documents)
        {
            foreach (XObject place in document.Root.DescendantsAndSelf().Select(Given).OfType<XObject>())
            {
                string id = Part.Id(ValueOf(place));
                if (id.Length > 0 && !given.TryAdd(id, (document.File, place)))
                {
                    (string file, XObject first) = given[id];
                    yield return Fault.Of(new Part(document.File, document.Root), $"the id '{id}' is given to {ElementName.Of(first)} in {file} already", place);
                }
            }
        }
    }

    /// <summary>Where an element gives something its id: the element or an attribute of it; null when it does not.</summary>
    private static XObject? Given(XElement element)
    {
        string name = element.Name.LocalName;
        if (GivenElements.Contains(name) || (name == "WebResourceId" && element.Parent?.Name.LocalName == "WebResource"))
        {
            return element;
        }

        bool isRole = name == "Role" && element.Attribute("name") is not null;
        return isRole ? element.Attribute("id") : GivenAttributes.TryGetValue(name, out string? attribute) ? element.Attribute(attribute) : null;
    }

    /// <summary>Where an element refers to an id; null when it does not.</summary>
    private static XObject? Referred(XElement element)
    {
        string name = element.Name.LocalName;
        return Referring.Contains(name) && !element.HasElements ? element
            : name is "AppModuleComponent" or "Role" ? element.Attribute("id")
            : name == "SubArea" ? element.Attribute("DefaultDashboard")
            : null;
    }

    private static string ValueOf(XObject place) => place is XAttribute attribute ? attribute.Value : ((XElement)place).Value.Trim();
}
