using System.Collections.Generic;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>A custom API with what goes in and comes out.</summary>
/// <param name="File">The file of the node.</param>
/// <param name="Node">The node <c>customapi</c>.</param>
/// <param name="Parameters">Its request parameters.</param>
/// <param name="Properties">Its response properties.</param>
internal sealed record CustomApi(string File, XElement Node, IReadOnlyList<Part> Parameters, IReadOnlyList<Part> Properties) : Part(File, Node);
