using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Package;

/// <summary>Writes the list of content types, one for each file extension in the zip.</summary>
internal static class ContentTypes
{
    public const string EntryName = "[Content_Types].xml";
    private static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static XElement For(IEnumerable<PackageEntry> entries) => new(
        Namespace + "Types",
        entries.Select(entry => Path.GetExtension(entry.Name).TrimStart('.')).Distinct().Order(StringComparer.Ordinal).Select(Default));

    private static XElement Default(string extension) => new(
        Namespace + "Default",
        new XAttribute("Extension", extension),
        new XAttribute("ContentType", "application/octet-stream"));
}
