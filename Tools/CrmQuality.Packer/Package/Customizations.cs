using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Package;

/// <summary>Fills the skeleton of customizations.xml, which fixes the order of the nodes.</summary>
internal static class Customizations
{
    public static XElement Assemble(SolutionSource source)
    {
        var root = new XElement(source.Skeleton);
        Fill(root, "Entities", source.Tables.Select(component => component.Node));
        Fill(root, "Roles", source.Roles.Select(component => component.Node));
        Fill(root, "EntityRelationships", source.Relationships);
        Fill(root, "optionsets", source.Choices.Select(component => component.Node));
        Fill(root, "Dashboards", source.Dashboards.Select(component => component.Node));
        Fill(root, "WebResources", source.WebResources.Select(component => component.Node));
        Fill(root, "AppModuleSiteMaps", source.SiteMaps.Select(component => component.Node));
        Fill(root, "AppModules", source.Apps.Select(component => component.Node));
        Fill(root, "SolutionPluginAssemblies", [source.Assembly.Node]);
        Fill(root, "SdkMessageProcessingSteps", source.Steps.Select(component => component.Node));
        return root;
    }

    private static void Fill(XElement root, string name, IEnumerable<XElement> nodes)
    {
        XElement[] all = [.. nodes];
        if (all.Length == 0)
        {
            return;
        }

        if (root.Element(name) is not { HasElements: false } place)
        {
            throw new PackException(SolutionSource.SkeletonFile, $"there must be one empty <{name} />.");
        }

        place.Add(all);
    }
}
