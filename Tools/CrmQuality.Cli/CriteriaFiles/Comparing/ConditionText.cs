using System;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmQuality.Cli.CriteriaFiles.Comparing;

/// <summary>Conditions as they are compared: quotes, line breaks, indentation, comments and the order of attributes mean nothing.</summary>
internal static class ConditionText
{
    /// <summary>The condition, element by element on its line; as written where it is no XML.</summary>
    public static string Canonical(string condition)
    {
        try
        {
            using var text = new StringReader(condition);
            using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true });
            return Sorted(XElement.Load(reader)).ToString().ReplaceLineEndings("\n");
        }
        catch (XmlException)
        {
            return condition.Trim();
        }
    }

    private static XElement Sorted(XElement element) => new(
        element.Name,
        element.Attributes().OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal),
        element.Nodes().Select(node => node is XElement inner ? Sorted(inner) : node));
}
