using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>Follows relationships from a row to be deleted to every row that goes with it or loses a reference.</summary>
internal sealed class DeleteSearch(RowStore store)
{
    private readonly List<Row> deleted = [];
    private readonly HashSet<RowReference> seen = [];
    private readonly List<(Row Row, string Column)> unlinked = [];

    public DeletePlan From(string table, Guid id)
    {
        Take(store.Row(table, id) ?? throw Faults.NoRow(table, id));
        for (var i = 0; i < deleted.Count; i++)
        {
            foreach (var relationship in store.Metadata.RelationshipsTo(deleted[i].Table.LogicalName).Where(HasEffect))
            {
                Follow(deleted[i], relationship);
            }
        }

        unlinked.RemoveAll(link => seen.Contains(Reference(link.Row)));
        return new DeletePlan(deleted, unlinked);
    }

    private static RowReference Reference(Row row) => new(row.Table.LogicalName, row.Id);

    /// <summary>Rows that tie two others together hold bare identifiers.</summary>
    private static bool IsFor(RowReference wanted, object? stored) => wanted.Equals(stored) || (stored is Guid id && id == wanted.Id);

    private bool HasEffect(TableRelationship relationship) =>
        relationship.OnDelete != DeleteBehavior.NoCascade && store.Metadata.Table(relationship.ReferencingTable) is not null;

    private void Take(Row row)
    {
        if (seen.Add(Reference(row)))
        {
            deleted.Add(row);
        }
    }

    private void Follow(Row row, TableRelationship relationship)
    {
        var wanted = Reference(row);
        foreach (var other in store.Rows(relationship.ReferencingTable).Where(other => IsFor(wanted, other[relationship.ReferencingColumn])))
        {
            switch (relationship.OnDelete)
            {
                case DeleteBehavior.Restrict when !seen.Contains(Reference(other)):
                    throw Faults.Of(
                        ErrorCodes.CannotDeleteDueToAssociation,
                        $"The row {row.Id} of '{row.Table.LogicalName}' cannot be deleted: '{relationship.ReferencingColumn}' of the row {other.Id} of '{relationship.ReferencingTable}' refers to it.");
                case DeleteBehavior.Cascade:
                    Take(other);
                    break;
                case DeleteBehavior.RemoveLink:
                    unlinked.Add((other, relationship.ReferencingColumn));
                    break;
            }
        }
    }
}
