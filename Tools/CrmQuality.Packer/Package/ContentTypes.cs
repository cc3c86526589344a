using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Package;

/// <summary>Writes the list of content types: one for each file extension in the zip, and one for each file without.</summary>
internal static class ContentTypes
{
    public const string EntryName = "[Content_Types].xml";
    private static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static XElement For(IEnumerable<PackageEntry> entries) => new(
        Namespace + "Types",
        entries.Select(entry => Path.GetExtension(entry.Name).TrimStart('.')).Where(extension => extension.Length > 0).Distinct().Order(StringComparer.Ordinal).Select(Default),
        entries.Where(entry => !Path.HasExtension(entry.Name)).Select(entry => entry.Name).Order(StringComparer.Ordinal).Select(Override));

    private static XElement Override(string name) => new(
        Namespace + "Override",
        new XAttribute("PartName", "/" + name),
        new XAttribute("ContentType", "application/octet-stream"));

    private static XElement Default(string extension) => new(
        Namespace + "Default",
        new XAttribute("Extension", extension),
        new XAttribute("ContentType", "application/octet-stream"));
}
