using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Lists what a solution holds. A stock column that the file repeats is none of its components.</summary>
internal static class ContentComponents
{
    /// <param name="content">What customizations.xml says.</param>
    /// <param name="manifest">What solution.xml says.</param>
    /// <param name="rows">The rows the file makes.</param>
    /// <param name="metadata">The organisation before the import.</param>
    /// <param name="isComponent">Whether something there already came with a solution.</param>
    public static IReadOnlyList<SolutionComponent> List(
        SolutionContent content, SolutionManifest manifest, IEnumerable<Entity> rows, OrganizationMetadata metadata, Func<SolutionComponent, bool> isComponent)
    {
        var components = new List<SolutionComponent>();
        components.AddRange(content.Choices.Keys.Select(name => new SolutionComponent(ComponentType.Choice, DerivedIds.Choice(name))));
        foreach (var table in content.Tables)
        {
            components.Add(new SolutionComponent(ComponentType.Table, DerivedIds.Table(table.LogicalName), manifest.BehaviorOfTable(table.LogicalName)));
            components.AddRange(table.Columns.Where(column => IsOwn(table, column)).Select(column => Column(table, column)));
            components.AddRange(table.Keys.Select(key => new SolutionComponent(ComponentType.Key, DerivedIds.Key(table.LogicalName, key.Name))));
        }

        components.AddRange(content.Relationships
            .Where(relationship => IsOwnColumn(relationship.ReferencingTable, relationship.ReferencingColumn))
            .Select(relationship => new SolutionComponent(ComponentType.Relationship, DerivedIds.Relationship(relationship.Name))));
        foreach (var row in rows)
        {
            if (ComponentType.OfRowsIn(row.LogicalName) is { } type)
            {
                components.Add(new SolutionComponent(type, row.Id));
            }
        }

        return components;

        bool IsOwn(TableDraft table, ColumnMetadata column) =>
            metadata.Table(table.LogicalName)?.Column(column.LogicalName) is null || isComponent(Column(table, column));

        bool IsOwnColumn(string table, string column) =>
            content.Tables.FirstOrDefault(draft => draft.LogicalName == table) is { } draft
            && draft.Columns.FirstOrDefault(known => known.LogicalName == column) is { } found
            && IsOwn(draft, found);
    }

    private static SolutionComponent Column(TableDraft table, ColumnMetadata column) =>
        new(ComponentType.Column, DerivedIds.Column(table.LogicalName, column.LogicalName));
}
