using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>A web resource: its node and its content.</summary>
/// <param name="File">The file of the node.</param>
/// <param name="Node">The node <c>WebResource</c>.</param>
/// <param name="ContentFile">The file of the content.</param>
/// <param name="Content">The content; empty also when it is missing.</param>
internal sealed record WebResource(string File, XElement Node, string ContentFile, byte[] Content) : Part(File, Node)
{
    public string Name => Text("Name");
}
