using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Something of the solution that has a row among the root components.</summary>
/// <param name="Type">Dataverse's number of the component type.</param>
/// <param name="Key">Schema name in lower case for tables, as written for choices; id without braces in lower case for the rest.</param>
/// <param name="File">File it was read from.</param>
/// <param name="Node">Its node for customizations.xml.</param>
internal sealed record Component(ComponentType Type, string Key, string File, XElement Node);
