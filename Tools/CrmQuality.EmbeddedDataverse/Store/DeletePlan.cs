using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>What deleting a row entails.</summary>
/// <param name="Deleted">The row itself first, then the rows that go with it.</param>
/// <param name="Unlinked">The rows that stay and lose a reference, with the lookup that becomes blank.</param>
public sealed record DeletePlan(IReadOnlyList<Row> Deleted, IReadOnlyList<(Row Row, string Column)> Unlinked)
{
    /// <summary>Works out what deleting a row entails.</summary>
    /// <exception cref="System.ServiceModel.FaultException">There is no such row, or a relationship restricts its deletion.</exception>
    public static DeletePlan For(RowStore store, string table, Guid id)
    {
        ArgumentNullException.ThrowIfNull(store);
        var deleted = new List<Row> { store.Row(table, id) ?? throw Faults.NoRow(table, id) };
        var seen = new HashSet<(string, Guid)> { (table, id) };
        var unlinked = new List<(Row Row, string Column)>();
        for (var i = 0; i < deleted.Count; i++)
        {
            foreach (var relationship in store.Metadata.RelationshipsTo(deleted[i].Table.LogicalName))
            {
                Follow(store, deleted[i], relationship, deleted, seen, unlinked);
            }
        }

        unlinked.RemoveAll(link => seen.Contains((link.Row.Table.LogicalName, link.Row.Id)));
        return new DeletePlan(deleted, unlinked);
    }

    private static void Follow(
        RowStore store, Row row, TableRelationship relationship, List<Row> deleted, HashSet<(string, Guid)> seen, List<(Row, string)> unlinked)
    {
        if (relationship.OnDelete == DeleteBehavior.NoCascade || store.Metadata.Table(relationship.ReferencingTable) is null)
        {
            return;
        }

        var lookup = new RowReference(row.Table.LogicalName, row.Id);
        foreach (var other in store.Rows(relationship.ReferencingTable))
        {
            if (!lookup.Equals(other[relationship.ReferencingColumn]) || seen.Contains((other.Table.LogicalName, other.Id)))
            {
                continue;
            }

            switch (relationship.OnDelete)
            {
                case DeleteBehavior.Restrict:
                    throw Faults.Of(
                        ErrorCodes.CannotDeleteDueToAssociation,
                        $"The row {row.Id} of '{row.Table.LogicalName}' cannot be deleted: '{relationship.ReferencingColumn}' of the row {other.Id} of '{relationship.ReferencingTable}' refers to it.");
                case DeleteBehavior.Cascade:
                    deleted.Add(other);
                    seen.Add((other.Table.LogicalName, other.Id));
                    break;
                default:
                    unlinked.Add((other, relationship.ReferencingColumn));
                    break;
            }
        }
    }
}
