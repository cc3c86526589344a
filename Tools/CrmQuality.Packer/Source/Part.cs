using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>A node of the solution and the file it was read from.</summary>
/// <param name="File">The file: of its own in an unpacked solution, customizations.xml in a packed one.</param>
/// <param name="Node">The node.</param>
internal record Part(string File, XElement Node)
{
    /// <summary>The text of a child element, without blanks around it; empty when there is none.</summary>
    public string Text(string element) => Node.Element(element)?.Value.Trim() ?? string.Empty;

    /// <summary>The value of an attribute; empty when there is none.</summary>
    public string Attribute(string name) => Node.Attribute(name)?.Value ?? string.Empty;

    /// <summary>Nodes inside this one.</summary>
    public IEnumerable<Part> Inside(string element) => Node.Descendants(element).Select(node => new Part(File, node));

    /// <summary>An id as it is compared: without braces, in lower case.</summary>
    public static string Id(string written) => written.Trim().Trim('{', '}').ToLowerInvariant();
}
