using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CrmQuality.Packer.Package;

/// <summary>Writes XML the same way on every machine.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
    };

    /// <param name="root">The root; it is not changed.</param>
    /// <param name="marksNil">Whether empty values are marked with xsi:nil.</param>
    public static byte[] Bytes(XElement root, bool marksNil = true)
    {
        var copy = new XElement(root);
        if (marksNil && copy.Name.Namespace == XNamespace.None)
        {
            copy.SetAttributeValue(XNamespace.Xmlns + "xsi", "http://www.w3.org/2001/XMLSchema-instance");
        }

        using var stream = new MemoryStream();
        using (XmlWriter writer = XmlWriter.Create(stream, Settings))
        {
            copy.Save(writer);
        }

        return stream.ToArray();
    }
}
