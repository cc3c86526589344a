using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Ids: each one an id, and each given once.</summary>
internal static class IdChecks
{
    /// <summary>Attributes that give something its id.</summary>
    private static readonly (string Element, string Attribute)[] Given =
    [
        ("SdkMessageProcessingStep", "SdkMessageProcessingStepId"), ("PluginAssembly", "PluginAssemblyId"), ("PluginType", "PluginTypeId"),
        ("tab", "id"), ("section", "id"), ("cell", "id"), ("Handler", "handlerUniqueId"), ("Library", "libraryUniqueId"),
    ];

    /// <summary>Elements that give something its id.</summary>
    private static readonly string[] GivenElements =
        ["formid", "savedqueryid", "savedqueryvisualizationid", "FormId", "SdkMessageProcessingStepImageId"];

    /// <summary>Elements and attributes that refer to an id, or do so in some places.</summary>
    private static readonly string[] Referring =
        ["PluginTypeId", "WebResourceId", "SdkMessageId", "ViewId", "VisualizationId", "DefaultDashboard", "RolePrivilegeId"];

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
        from place in GivenIn(document).Concat(ReferredIn(document))
        where place.Value.Length > 0 && !Guid.TryParse(place.Value, out _)
        select Fault.Of(new Part(document.File, document.Root), $"'{place.Value}' is no id", place.Place);

    private static IEnumerable<Fault> Twice(LintSubject subject) =>
        from place in subject.Parts.Documents.SelectMany(document => GivenIn(document).Select(place => (document.File, document.Root, place.Place, Id: Part.Id(place.Value))))
        group place by place.Id into same
        where same.Key.Length > 0
        from second in same.Skip(1)
        select Fault.Of(new Part(second.File, second.Root), $"the id '{second.Id}' is given to {ElementName.Of(same.First().Place)} in {same.First().File} already", second.Place);

    private static IEnumerable<(XObject Place, string Value)> GivenIn(Document document)
    {
        foreach (XElement element in document.Root.DescendantsAndSelf())
        {
            string name = element.Name.LocalName;
            if (GivenElements.Contains(name) || (name == "WebResourceId" && element.Parent?.Name.LocalName == "WebResource"))
            {
                yield return (element, element.Value.Trim());
            }

            string? attribute = Given.FirstOrDefault(given => given.Element == name).Attribute ?? (name == "Role" && element.Attribute("name") is not null ? "id" : null);
            if (attribute is not null && element.Attribute(attribute) is { } id)
            {
                yield return (id, id.Value);
            }
        }
    }

    private static IEnumerable<(XObject Place, string Value)> ReferredIn(Document document) =>
        document.Root.Descendants().Where(element => Referring.Contains(element.Name.LocalName) && !element.HasElements).Select(element => ((XObject)element, element.Value.Trim()))
            .Concat(document.Root.Descendants("plugintypeid").Where(element => !element.HasElements).Select(element => ((XObject)element, element.Value.Trim())))
            .Concat(document.Root.Descendants().Attributes().Where(attribute => Referring.Contains(attribute.Name.LocalName)).Select(attribute => ((XObject)attribute, attribute.Value)))
            .Concat(document.Root.Descendants("AppModuleComponent").Concat(document.Root.Descendants("Role")).Attributes("id").Select(attribute => ((XObject)attribute, attribute.Value)));
}
