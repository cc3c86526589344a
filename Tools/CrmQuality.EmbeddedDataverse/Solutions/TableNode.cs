using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Reads an <c>Entity</c> node: a custom table, or columns added to a system table.</summary>
internal static class TableNode
{
    private static readonly string[] Interpreted = ["Name", "EntityInfo", "ObjectTypeCode"];
    private static readonly string[] Shown = ["FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml"];

    public static TableDraft Read(XElement node, Func<string, IReadOnlyList<ChoiceOption>?> globalChoice, List<string> notInterpreted)
    {
        var entity = node.Element("EntityInfo")?.Element("entity")
            ?? throw new SolutionImportException("customizations.xml: an Entity has no EntityInfo/entity.");
        var schemaName = entity.RequiredAttribute("Name", "customizations.xml, an entity");
        var name = Node.Logical(schemaName);
        RecordWhatIsOnlyShown(node, name, notInterpreted);
        var attributes = entity.Elements("attributes").Elements("attribute").ToArray();
        var columns = attributes.Select(attribute => ColumnNode.Read(attribute, name, globalChoice)).ToArray();
        notInterpreted.AddRange(columns.Where(column => column.IsSecured).Select(column => $"column security of {name}.{column.LogicalName}"));
        return new TableDraft(name, Definition(entity, attributes, schemaName), columns, Keys(entity, name));
    }

    private static void RecordWhatIsOnlyShown(XElement node, string table, List<string> notInterpreted)
    {
        foreach (var child in node.Elements().Where(child => !Interpreted.Contains(child.Name.LocalName)))
        {
            if (!Shown.Contains(child.Name.LocalName))
            {
                throw new SolutionImportException($"customizations.xml, table {table}: the node '{child.Name.LocalName}' is not supported by the embedded Dataverse.");
            }

            if (SaysSomething(child))
            {
                notInterpreted.Add($"{child.Name.LocalName} of {table}");
            }
        }
    }

    /// <summary>A ribbon is always there, mostly with nothing in its lists.</summary>
    private static bool SaysSomething(XElement part) =>
        part.Name.LocalName == "RibbonDiffXml"
            ? part.Elements().Where(list => list.Name.LocalName != "Templates").Descendants().Any(node => node.HasAttributes)
            : part.HasElements;

    /// <summary>Only a table of the solution's own states who owns its rows.</summary>
    private static TableMetadata? Definition(XElement entity, XElement[] attributes, string schemaName)
    {
        if (entity.Optional("OwnershipTypeMask") is not { } ownership)
        {
            return null;
        }

        var where = $"customizations.xml, table {Node.Logical(schemaName)}";
        var id = attributes.Where(attribute => attribute.Optional("Type") == "primarykey").ToArray();
        if (id.Length != 1)
        {
            throw new SolutionImportException($"{where}: it has {id.Length} columns of type primarykey instead of one.");
        }

        return new TableMetadata
        {
            LogicalName = Node.Logical(schemaName),
            SchemaName = schemaName,
            EntitySetName = entity.Optional("EntitySetName"),
            PrimaryId = Node.Logical(id[0].Attribute("PhysicalName")!.Value),
            PrimaryName = PrimaryName(attributes),
            Ownership = Enum.TryParse<OwnershipKind>(ownership, out var kind)
                ? kind
                : throw new SolutionImportException($"{where}: the ownership '{ownership}' is not supported by the embedded Dataverse."),
            IsCustom = true,
            IsProcessFlow = entity.Flag("IsBPFEntity", false),
            IsActivity = entity.Flag("IsActivity", false)
                ? throw new SolutionImportException($"{where}: custom activities are not supported by the embedded Dataverse.")
                : false,
        };
    }

    private static string? PrimaryName(XElement[] attributes) =>
        attributes.FirstOrDefault(attribute => attribute.Optional("DisplayMask")?.Split('|').Contains("PrimaryName") == true) is { } named
            ? Node.Logical(named.Attribute("PhysicalName")!.Value)
            : null;

    private static AlternateKey[] Keys(XElement entity, string table) =>
    [
        .. entity.Elements("EntityKeys").Elements("EntityKey").Select(key => new AlternateKey(
            key.Required("LogicalName", $"customizations.xml, a key of {table}"),
            [.. key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(name => Node.Logical(name.Value))])),
    ];
}
