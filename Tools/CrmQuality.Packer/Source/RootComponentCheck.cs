using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Every root component has a file, and every file of a component has its row.</summary>
internal static class RootComponentCheck
{
    public static void Run(SolutionSource source)
    {
        var rows = new HashSet<(ComponentType Type, string Key)>();
        foreach (XElement row in source.Manifest.Descendants("RootComponent"))
        {
            (ComponentType Type, string Key) key = KeyOf(row);
            if (!rows.Add(key))
            {
                throw new PackException(SolutionSource.ManifestFile, $"root component {Describe(key)} is listed twice.");
            }
        }

        CheckFiles(source, rows);
        CheckAssemblyName(source);
    }

    private static void CheckFiles(SolutionSource source, HashSet<(ComponentType Type, string Key)> rows)
    {
        foreach (Component component in source.Components)
        {
            if (!rows.Remove((component.Type, component.Key)))
            {
                throw new PackException(component.File, $"{Describe((component.Type, component.Key))} is not among the root components of {SolutionSource.ManifestFile}.");
            }
        }

        rows.ExceptWith(source.Forms.Select(id => (ComponentType.Dashboard, id)));
        if (rows.Count > 0)
        {
            throw new PackException(SolutionSource.ManifestFile, $"root component {Describe(rows.Min())} has no file.");
        }
    }

    private static void CheckAssemblyName(SolutionSource source)
    {
        string? listed = source.Manifest.Descendants("RootComponent")
            .Single(row => KeyOf(row).Type == ComponentType.PluginAssembly).Attribute("schemaName")?.Value;
        string? full = source.Assembly.Node.Attribute("FullName")?.Value;
        if (listed != full)
        {
            throw new PackException(SolutionSource.ManifestFile, $"the root component of the plug-in assembly names '{listed}', its node says '{full}'.");
        }
    }

    private static (ComponentType Type, string Key) KeyOf(XElement row)
    {
        string written = row.Attribute("type")?.Value ?? string.Empty;
        bool isKnown = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && System.Enum.IsDefined((ComponentType)number);
        if (!isKnown)
        {
            throw new PackException(SolutionSource.ManifestFile, $"root component of type '{written}': the packer handles {string.Join(", ", System.Enum.GetValues<ComponentType>().Select(type => $"{(int)type} {type}"))}.");
        }

        var type = (ComponentType)number;
        string name = row.Attribute("schemaName")?.Value ?? string.Empty;
        return (type, IsByName(type) ? name : ComponentReader.Id(row.Attribute("id")?.Value ?? string.Empty));
    }

    private static bool IsByName(ComponentType type) =>
        type is ComponentType.Table or ComponentType.Choice or ComponentType.WebResource or ComponentType.SiteMap or ComponentType.App;

    private static string Describe((ComponentType Type, string Key) component) =>
        string.Create(CultureInfo.InvariantCulture, $"'{component.Key}' (type {(int)component.Type})");
}
