using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>What in an SVG picture could run.</summary>
internal static class PictureFaults
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static IEnumerable<Fault> Of(WebResource resource)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(resource.Content), Strict);
            XElement root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            var picture = new Part(resource.ContentFile, root);
            return root.DescendantsAndSelf().Where(Runs).Select(element => Fault.Of(picture, "a picture must not run anything", element)).ToArray();
        }
        catch (XmlException exception)
        {
            return [new Fault(resource.ContentFile, exception.LineNumber, string.Empty, $"not well-formed XML: {exception.Message}")];
        }
    }

    private static bool Runs(XElement element) =>
        element.Name.LocalName.ToLowerInvariant() is "script" or "foreignobject"
        || element.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
}
