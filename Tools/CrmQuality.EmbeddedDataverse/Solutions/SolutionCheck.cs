using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Security;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Checks, before anything is applied, that every reference in a solution leads somewhere.</summary>
internal sealed class SolutionCheck(SolutionContent content, OrganizationMetadata metadata)
{
    public void Run()
    {
        foreach (var table in content.Tables)
        {
            Check(table);
        }

        foreach (var relationship in content.Relationships)
        {
            Check(relationship);
        }

        foreach (var step in content.Steps)
        {
            Check(step);
        }

        foreach (var role in content.Roles)
        {
            RoleNode.RequireKnown(role, [.. metadata.Tables, .. content.Tables.Select(table => table.Definition).OfType<TableMetadata>()]);
        }
    }

    private void Check(TableDraft table)
    {
        if (table.Definition is null && metadata.Table(table.LogicalName) is null)
        {
            throw new SolutionImportException(SolutionErrors.MissingDependencies, $"The solution adds columns to the table '{table.LogicalName}', which this organisation does not have.");
        }

        foreach (var key in table.Keys)
        {
            if (key.Columns.FirstOrDefault(column => !HasColumn(table.LogicalName, column)) is { } missing)
            {
                throw new SolutionImportException(SolutionErrors.MissingDependencies, $"The key '{key.Name}' of '{table.LogicalName}' names the column '{missing}', which does not exist.");
            }
        }

        if (table.Columns.FirstOrDefault(column => column is { IsReference: true, IsCustom: true } && !IsRelated(table, column)) is { } alone)
        {
            throw new SolutionImportException(SolutionErrors.MissingDependencies, $"The lookup '{table.LogicalName}.{alone.LogicalName}' has no relationship in the solution.");
        }
    }

    private bool IsRelated(TableDraft table, ColumnMetadata column) =>
        content.Relationships.Any(known => known.ReferencingTable == table.LogicalName && known.ReferencingColumn == column.LogicalName);

    private void Check(TableRelationship relationship)
    {
        var isLookup = Columns(relationship.ReferencingTable).FirstOrDefault(column => column.LogicalName == relationship.ReferencingColumn)?.IsReference;
        if (isLookup != true)
        {
            throw new SolutionImportException(
                SolutionErrors.MissingDependencies,
                $"The relationship '{relationship.Name}' names '{relationship.ReferencingTable}.{relationship.ReferencingColumn}', which is not a lookup of this organisation.");
        }

        if (!HasTable(relationship.ReferencedTable))
        {
            throw new SolutionImportException(
                SolutionErrors.MissingDependencies,
                $"The relationship '{relationship.Name}' refers to the table '{relationship.ReferencedTable}', which this organisation does not have.");
        }
    }

    private void Check(StepNode step)
    {
        if (step.Table is null)
        {
            return;
        }

        if (!HasTable(step.Table))
        {
            throw new SolutionImportException(SolutionErrors.MissingDependencies, $"The step '{step.Name}' is for the table '{step.Table}', which this organisation does not have.");
        }

        if (step.NamedColumns.FirstOrDefault(column => !HasColumn(step.Table, column)) is { } missing)
        {
            throw new SolutionImportException(
                SolutionErrors.MissingDependencies,
                $"The step '{step.Name}' or an image of it names the column '{missing}', which the table '{step.Table}' does not have.");
        }
    }

    private bool HasTable(string table) => metadata.Table(table) is not null || content.Tables.Any(draft => draft.LogicalName == table);

    private bool HasColumn(string table, string column) =>
        Columns(table).Any(known => string.Equals(known.LogicalName, column, StringComparison.Ordinal));

    private IEnumerable<ColumnMetadata> Columns(string table)
    {
        var drafts = content.Tables.Where(draft => draft.LogicalName == table).ToArray();
        var system = drafts.Where(draft => draft.Definition is not null).SelectMany(draft => SystemColumns.For(draft.Definition!.Ownership, metadata));
        return drafts.SelectMany(draft => draft.Columns).Concat(metadata.Table(table)?.ByOrdinal ?? system);
    }
}
