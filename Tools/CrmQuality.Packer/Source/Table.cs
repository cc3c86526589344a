using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>A table of the solution: its node and what belongs to it.</summary>
/// <param name="File">The file of the node.</param>
/// <param name="Node">The node <c>Entity</c>; in an unpacked solution without forms, views, charts and ribbon.</param>
internal sealed record Table(string File, XElement Node) : Part(File, Node)
{
    public required IReadOnlyList<Part> Forms { get; init; }

    public required IReadOnlyList<Part> Views { get; init; }

    public required IReadOnlyList<Part> Charts { get; init; }

    /// <summary>Changes of the command bar; null when there are none.</summary>
    public required Part? Ribbon { get; init; }

    /// <summary>The name as it is written, for instance <c>crmq_Criterion</c>.</summary>
    public string SchemaName => Text("Name");

    public string LogicalName => SchemaName.ToLowerInvariant();

    /// <summary>Whether the table is one of the product's own.</summary>
    public bool IsOwn => SchemaName.StartsWith(Product.Prefix + "_", StringComparison.OrdinalIgnoreCase);

    /// <summary>The properties of the table.</summary>
    public Part Properties => new(File, Node.Element("EntityInfo")?.Element("entity") ?? new XElement("entity"));

    public IEnumerable<Part> Columns => Properties.Node.Elements("attributes").Elements("attribute").Select(node => new Part(File, node));
}
