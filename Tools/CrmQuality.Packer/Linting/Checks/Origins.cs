using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Copies parts into one file, and remembers of every element where it comes from.</summary>
internal static class Origins
{
    /// <summary>Copies a part.</summary>
    public static XElement Copy(Part part)
    {
        var copy = new XElement(part.Node);
        foreach ((XElement from, XElement to) in part.Node.DescendantsAndSelf().Zip(copy.DescendantsAndSelf()))
        {
            to.AddAnnotation(new Part(part.File, from));
        }

        return copy;
    }

    /// <summary>A fault at an element or attribute of the file that was put together.</summary>
    /// <param name="place">The place; null when it is not known.</param>
    /// <param name="whole">What is named then.</param>
    /// <param name="message">What is wrong.</param>
    public static Fault FaultOf(XObject? place, Part whole, string message)
    {
        XElement? element = place as XElement ?? place?.Parent;
        Part origin = element?.AncestorsAndSelf().Select(node => node.Annotation<Part>()).OfType<Part>().FirstOrDefault() ?? whole;
        return Fault.Of(origin, message, place is XAttribute attribute ? origin.Node.Attribute(attribute.Name) : null);
    }
}
