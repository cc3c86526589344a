using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Security;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Everything a solution says, read but not yet applied.</summary>
internal sealed class SolutionContent
{
    private static readonly string[] Interpreted =
        ["Entities", "EntityRelationships", "optionsets", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "Languages", "Roles", "WebResources"];

    private static readonly string[] Shown =
    [
        "Dashboards", "InteractionCentricDashboards", "CustomControls", "AppModuleSiteMaps", "AppModules", "SiteMap",
        "RibbonDiffXml", "Reports", "Templates",
    ];

    private readonly OrganizationMetadata metadata;

    private SolutionContent(SolutionPackage package, OrganizationMetadata metadata)
    {
        this.metadata = metadata;
        var root = package.Components;
        SortParts(root);
        Choices = Node.ByName(root.Elements("optionsets").Elements("optionset"), set => set.RequiredAttribute("Name", "customizations.xml, a choice"), "choice")
            .ToDictionary(named => named.Key, named => OptionSetNode.Options(named.Value, $"customizations.xml, choice {named.Key}"));
        var tables = root.Elements("Entities").Elements("Entity").Select(entity => TableNode.Read(entity, Choice, NotInterpreted));
        Tables = [.. Node.ByName(tables, table => table.LogicalName, "table").Values];
        Relationships = [.. root.Elements("EntityRelationships").Elements("EntityRelationship").Select(RelationshipNode.Read)];
        Assemblies = [.. root.Elements("SolutionPluginAssemblies").Elements("PluginAssembly")];
        WebResources = [.. root.Elements("WebResources").Elements("WebResource")];
        Roles = [.. root.Elements("Roles").Elements("Role").Select(RoleNode.Read)];
        Steps = [.. root.Elements("SdkMessageProcessingSteps").Elements("SdkMessageProcessingStep").Select(step => new StepNode(step))];
    }

    public List<string> NotInterpreted { get; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<ChoiceOption>> Choices { get; }

    public IReadOnlyList<TableDraft> Tables { get; }

    public IReadOnlyList<TableRelationship> Relationships { get; }

    public IReadOnlyList<XElement> Assemblies { get; }

    public IReadOnlyList<XElement> WebResources { get; }

    public IReadOnlyList<StepNode> Steps { get; }

    public IReadOnlyList<RoleDraft> Roles { get; }

    public static SolutionContent Read(SolutionPackage package, OrganizationMetadata metadata) => new(package, metadata);

    private IReadOnlyList<ChoiceOption>? Choice(string name) => Choices.GetValueOrDefault(name) ?? metadata.GlobalChoice(name);

    private void SortParts(XElement root)
    {
        foreach (var part in root.Elements().Where(part => part.HasElements && !Interpreted.Contains(part.Name.LocalName)))
        {
            if (!Shown.Contains(part.Name.LocalName))
            {
                throw new SolutionImportException($"customizations.xml: '{part.Name.LocalName}' is not supported by the embedded Dataverse.");
            }

            NotInterpreted.Add($"{part.Name.LocalName}: {part.Elements().Count()}");
        }
    }
}
