using System.Xml;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting;

/// <summary>What a check saw, before it is told to anybody.</summary>
/// <param name="File">The file at fault.</param>
/// <param name="Line">The line; 0 when it is not known.</param>
/// <param name="Element">The element at fault; empty when it is the file.</param>
/// <param name="Message">What is wrong, as a sentence without its full stop.</param>
internal sealed record Fault(string File, int Line, string Element, string Message)
{
    /// <summary>The file as a whole is at fault.</summary>
    public static Fault Of(string file, string message) => new(file, 0, string.Empty, message);

    /// <summary>A node is at fault, or one inside it.</summary>
    public static Fault Of(Part part, string message, XObject? at = null)
    {
        XObject place = at ?? part.Node;
        int line = place is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
        return new Fault(part.File, line, ElementName.Of(place), message);
    }

    /// <summary>A child element is at fault, or its absence.</summary>
    public static Fault OfChild(Part part, string element, string message) => Of(part, message, part.Node.Element(element));

    /// <summary>An attribute is at fault, or its absence.</summary>
    public static Fault OfAttribute(Part part, string attribute, string message) => Of(part, message, part.Node.Attribute(attribute));
}
