using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Turns the text of a condition into XML, without ever following what it refers to.</summary>
internal static class FilterText
{
    /// <summary>Longest condition, in characters: as long as the column that holds it.</summary>
    public const int Longest = 100_000;

    private const int DeepestElement = 60;

    /// <summary>The root element, or null with a problem added.</summary>
    public static XElement? Parse(string fetchXml, ICollection<string> problems)
    {
        if (fetchXml.Length > Longest)
        {
            problems.Add($"The condition has {fetchXml.Length} characters; at most {Longest} are read.");
            return null;
        }

        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
            RequireShallow(fetchXml, settings);
            using var text = new StringReader(fetchXml);
            using var reader = XmlReader.Create(text, settings);
            return XElement.Load(reader);
        }
        catch (XmlException) when (fetchXml.Contains("<!DOCTYPE"))
        {
            problems.Add("The condition has a document type (<!DOCTYPE>), which is never followed; leave it and its entities out.");
            return null;
        }
        catch (XmlException exception)
        {
            problems.Add($"The condition is not well-formed XML (line {exception.LineNumber}, column {exception.LinePosition}): {exception.Message}");
            return null;
        }
    }

    private static void RequireShallow(string fetchXml, XmlReaderSettings settings)
    {
        using var text = new StringReader(fetchXml);
        using var reader = XmlReader.Create(text, settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
            {
                throw new XmlException($"elements are nested more than {DeepestElement} deep; flatten the filters.");
            }
        }
    }
}
