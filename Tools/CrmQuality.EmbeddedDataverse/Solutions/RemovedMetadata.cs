using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The tables, columns, keys, relationships and choices that leave with a solution. What is not custom stays.</summary>
/// <param name="Tables">Tables.</param>
/// <param name="Columns">Columns of tables that stay.</param>
/// <param name="Keys">Alternate keys of tables that stay.</param>
/// <param name="Relationships">Relationships.</param>
/// <param name="Choices">Names of global choices.</param>
internal sealed record RemovedMetadata(
    IReadOnlyList<TableMetadata> Tables,
    IReadOnlyList<(TableMetadata Table, ColumnMetadata Column)> Columns,
    IReadOnlyList<(TableMetadata Table, AlternateKey Key)> Keys,
    IReadOnlyList<TableRelationship> Relationships,
    IReadOnlyList<string> Choices)
{
    public static RemovedMetadata Of(OrganizationMetadata metadata, IReadOnlySet<(int Type, Guid Id)> leaving)
    {
        var tables = metadata.Tables.Where(table => table.IsCustom && leaving.Contains((ComponentType.Table, DerivedIds.Table(table.LogicalName)))).ToList();
        var staying = metadata.Tables.Except(tables).ToList();
        var columns = staying.SelectMany(table => table.ByOrdinal, (table, column) => (table, column))
            .Where(pair => leaving.Contains((ComponentType.Column, DerivedIds.Column(pair.table.LogicalName, pair.column.LogicalName))))
            .ToList();
        var keys = staying.SelectMany(table => table.Keys, (table, key) => (table, key))
            .Where(pair => leaving.Contains((ComponentType.Key, DerivedIds.Key(pair.table.LogicalName, pair.key.Name))))
            .ToList();
        var relationships = metadata.Relationships.Where(IsLeaving).ToList();
        var choices = metadata.GlobalChoices.Keys.Where(name => leaving.Contains((ComponentType.Choice, DerivedIds.Choice(name)))).ToList();
        return new RemovedMetadata(tables, columns, keys, relationships, choices);

        bool IsLeaving(TableRelationship known) =>
            leaving.Contains((ComponentType.Relationship, DerivedIds.Relationship(known.Name)))
            || tables.Any(table => table.LogicalName == known.ReferencingTable)
            || columns.Any(pair => pair.table.LogicalName == known.ReferencingTable && pair.column.LogicalName == known.ReferencingColumn);
    }

    public bool HasTable(string table) => Tables.Any(known => known.LogicalName == table);

    public bool HasColumn(string table, string column) => Columns.Any(known => known.Table.LogicalName == table && known.Column.LogicalName == column);

    /// <summary>Drops what is no column and no table; the store does those, because rows hang on them.</summary>
    public void Drop(OrganizationMetadata metadata)
    {
        foreach (var relationship in Relationships)
        {
            metadata.Remove(relationship);
        }

        foreach (var (table, key) in Keys)
        {
            table.Remove(key);
        }

        foreach (var choice in Choices)
        {
            metadata.RemoveGlobalChoice(choice);
        }
    }
}
