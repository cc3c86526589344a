using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>A new owner of a row also gets the rows below it, where the relationship cascades assignment; each has an Update of its own.</summary>
internal sealed class AssignCascade(Engine engine)
{
    private const string Owner = "ownerid";

    /// <param name="occurrence">The Update, already stored.</param>
    /// <param name="before">The row as it was.</param>
    public void Follow(PipelineEvent occurrence, Row before)
    {
        if (before.Table.Ownership != OwnershipKind.UserOwned || occurrence.Target!.GetAttributeValue<EntityReference>(Owner) is not { } owner || IsOf(before, owner))
        {
            return;
        }

        var caller = occurrence.Caller with { Cause = occurrence.Outer, Unit = occurrence.Unit };
        var parent = new RowReference(before.Table.LogicalName, before.Id);
        foreach (var relationship in engine.Store.Metadata.RelationshipsTo(before.Table.LogicalName).Where(known => known.CascadesAssign))
        {
            foreach (var child in engine.Store.Rows(relationship.ReferencingTable).Where(row => parent.Equals(row[relationship.ReferencingColumn]) && !IsOf(row, owner)).ToArray())
            {
                engine.Rows.Update(new Entity(child.Table.LogicalName, child.Id) { [Owner] = owner }, caller);
            }
        }
    }

    private static bool IsOf(Row row, EntityReference owner) => row[Owner] is RowReference known && known.Id == owner.Id;
}
