using System;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Package;

/// <summary>The names exports give the entries of a zip.</summary>
internal static class EntryName
{
    /// <summary>The entry of a plug-in assembly: its name without dots, in a folder of that name and its id.</summary>
    public static string Assembly(Part node)
    {
        string name = node.Attribute("FullName").Split(',')[0].Replace(".", string.Empty, StringComparison.Ordinal);
        return $"PluginAssemblies/{name}-{Part.Id(node.Attribute("PluginAssemblyId")).ToUpperInvariant()}/{name}.dll";
    }

    /// <summary>The entry of a web resource: its name without slashes and dots, then its id.</summary>
    public static string WebResource(WebResource resource)
    {
        string name = resource.Name.Replace("/", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
        return $"WebResources/{name}{Part.Id(resource.Text("WebResourceId")).ToUpperInvariant()}";
    }
}
