using System;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Reads an <c>EntityRelationship</c> node.</summary>
internal static class RelationshipNode
{
    public static TableRelationship Read(XElement node)
    {
        var name = node.RequiredAttribute("Name", "customizations.xml, a relationship");
        var where = $"customizations.xml, relationship {name}";
        var type = node.Required("EntityRelationshipType", where);
        if (type != "OneToMany")
        {
            throw new SolutionImportException($"{where}: relationships of type '{type}' are not supported by the embedded Dataverse.");
        }

        var onDelete = node.Optional("CascadeDelete") ?? nameof(DeleteBehavior.NoCascade);
        return new TableRelationship(
            name,
            Node.Logical(node.Required("ReferencingEntityName", where)),
            Node.Logical(node.Required("ReferencingAttributeName", where)),
            Node.Logical(node.Required("ReferencedEntityName", where)),
            Enum.TryParse<DeleteBehavior>(onDelete, out var behavior)
                ? behavior
                : throw new SolutionImportException($"{where}: the delete behaviour '{onDelete}' is unknown."),
            node.Optional("CascadeAssign") == nameof(DeleteBehavior.Cascade));
    }
}
