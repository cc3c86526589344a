using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Package;

/// <summary>Writes the list of content types: one for each file extension in the zip, and one for each file without.</summary>
internal static class ContentTypes
{
    private static readonly XNamespace Namespace = PackageNames.ContentTypesNamespace;

    public static XElement For(IEnumerable<PackageEntry> entries) => new(
        Namespace + "Types",
        Extensions(entries.Select(entry => entry.Name)).Order(StringComparer.Ordinal).Select(Default),
        WithoutExtension(entries.Select(entry => entry.Name)).Order(StringComparer.Ordinal).Select(Override));

    /// <summary>The extensions that need an entry in the list, without the dot.</summary>
    public static IEnumerable<string> Extensions(IEnumerable<string> names) =>
        names.Select(name => Path.GetExtension(name).TrimStart('.')).Where(extension => extension.Length > 0).Distinct();

    /// <summary>The files that need an entry of their own.</summary>
    public static IEnumerable<string> WithoutExtension(IEnumerable<string> names) => names.Where(name => !Path.HasExtension(name));

    private static XElement Override(string name) => new(
        Namespace + "Override",
        new XAttribute("PartName", "/" + name),
        new XAttribute("ContentType", "application/octet-stream"));

    private static XElement Default(string extension) => new(
        Namespace + "Default",
        new XAttribute("Extension", extension),
        new XAttribute("ContentType", "application/octet-stream"));
}
