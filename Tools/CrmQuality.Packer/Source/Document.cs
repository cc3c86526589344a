using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>An XML file that could be read; its nodes know their lines.</summary>
/// <param name="File">Its name.</param>
/// <param name="Root">Its root element.</param>
internal sealed record Document(string File, XElement Root);
