using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The order of elements, where the schema fixes it.</summary>
internal static class OrderChecks
{
    private const string Root = """
        Entities Roles Workflows FieldSecurityProfiles Templates RibbonDiffXml IsvConfig RelationshipRoles ConnectionRoles SiteMap EntityMaps EntityRelationships
        OrganizationSettings optionsets Reports RoutingRules ChannelPropertyGroups ConvertRules MobileOfflineProfiles Slas ChannelAccessProfiles
        ChannelAccessProfileRules Dashboards InteractionCentricDashboards Dialogs WebResources CustomControls SolutionPluginAssemblies SdkMessageProcessingSteps
        ServiceEndpoints AppModuleSiteMaps AppModules EntityDataProviders EntityDataSources Languages GlobalSearchConfigurations StoredProcedures
        """;

    private const string Step = """
        PluginTypeName PluginTypeId PrimaryEntity SecondaryEntity AsyncAutoDelete Configuration Description FilteringAttributes ImpersonatingUserIdName InvocationSource
        Mode Rank SdkMessageId EventHandler EventHandlerTypeCode Stage IsCustomizable IsHidden SupportedDeployment IntroducedVersion SdkMessageProcessingStepImages
        """;

    private const string Image = """
        Description SdkMessageProcessingStepImageId Attributes EntityAlias ImageType MessagePropertyName RelatedAttributeName IsCustomizable
        """;

    private const string Assembly = """
        Description IsolationMode SourceType Path Url UserName IntroducedVersion IsCustomizable AuthType FileName PluginTypes IsHidden
        """;

    private const string WebResource = """
        WebResourceId Name DisplayName Description SilverlightVersion LanguageCode WebResourceType IntroducedVersion IsEnabledForMobileClient
        IsAvailableForMobileOffline DependencyXml IsCustomizable CanBeDeleted IsHidden FileName
        """;

    private const string Choice = "OptionSetType IsGlobal IntroducedVersion IsCustomizable ExternalTypeName displaynames Descriptions options statuses states";

    private const string App = """
        UniqueName IntroducedVersion WebResourceId WelcomePageId FormFactor ClientType URL AppModuleComponents AppModuleRoleMaps AppConfig LocalizedNames Descriptions
        """;

    private const string SiteMap = "SiteMapUniqueName SiteMapName SiteMap LocalizedNames";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0203", "Order of elements")
        {
            Meaning = "The elements of customizations.xml, and those of steps, images, the plug-in assembly, web resources, choices, apps and site maps, stand in the order of the schema, each at most once.",
            Remedy = "Move the element to the place the schema gives it.",
            Certainty = Certainty.Documented,
            Source = "schema 9.0.0.2090; error text of the import: \"XSD validation failed\"",
            Find = Misplaced,
        },
    ];

    private static IEnumerable<Fault> Misplaced(LintSubject subject)
    {
        SolutionParts parts = subject.Parts;
        IEnumerable<(Part Part, string Order)> sequences =
        [
            (parts.Skeleton, Root),
            .. parts.Steps.Select(step => (step, Step)),
            .. parts.Images.Select(image => (image, Image)),
            .. parts.Assemblies.Select(assembly => (assembly, Assembly)),
            .. parts.WebResources.Select(resource => ((Part)resource, WebResource)),
            .. parts.Choices.Select(choice => (choice, Choice)),
            .. parts.Apps.Select(app => (app, App)),
            .. parts.SiteMaps.Select(map => (map, SiteMap)),
        ];
        return sequences.SelectMany(sequence => Faults(sequence.Part, Words(sequence.Order)));
    }

    private static string[] Words(string order) => order.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<Fault> Faults(Part part, string[] order)
    {
        int last = -1;
        foreach (System.Xml.Linq.XElement element in part.Node.Elements())
        {
            int place = Array.IndexOf(order, element.Name.LocalName);
            if (place <= last)
            {
                yield return Fault.Of(part, place < 0 ? $"<{element.Name.LocalName}> has no place here" : $"<{element.Name.LocalName}> stands behind <{order[last]}>", element);
            }

            last = Math.Max(place, last);
        }
    }
}
