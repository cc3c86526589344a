using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Makes the entities of an answer: the asked columns that are not blank, with names of references and labels of options.</summary>
internal sealed class Projection(RowStore store, QueryUser user)
{
    /// <summary>The columns a column set asks for. Columns that belong to a reference keep nothing and are never returned.</summary>
    public static IEnumerable<ColumnMetadata> Selected(TableMetadata table, ColumnSet columns) =>
        (columns.AllColumns
            ? table.ByOrdinal
            : columns.Columns.Distinct().Select(name => table.Column(name) ?? throw Faults.NoColumn(table.LogicalName, name)))
        .Where(column => column.ValidForRead && column.AttributeOf is null);

    public Entity Row(Row row, IReadOnlyList<ColumnMetadata> columns, bool withId)
    {
        var entity = withId ? new Entity(row.Table.LogicalName, row.Id) : new Entity(row.Table.LogicalName);
        entity.RowVersion = (row["versionnumber"] as long?)?.ToString(CultureInfo.InvariantCulture);
        if (withId)
        {
            entity.Attributes[row.Table.PrimaryId] = row.Id;
        }

        foreach (var column in columns)
        {
            Add(entity, column.LogicalName, column, row[column], null);
        }

        return entity;
    }

    public void AddLinked(Entity entity, Join join, Row? row)
    {
        foreach (var column in join.Columns)
        {
            Add(entity, $"{join.Alias}.{column.LogicalName}", column, row?[column], join.Table);
        }
    }

    private void Add(Entity entity, string name, ColumnMetadata column, object? stored, TableMetadata? linked)
    {
        if (stored is null)
        {
            return;
        }

        var value = StoredValue.ToSdk(column, stored);
        if (value is EntityReference reference)
        {
            reference.Name = RowName.Of(store, (RowReference)stored);
        }

        entity.Attributes[name] = linked is null ? value : new AliasedValue(linked.LogicalName, column.LogicalName, value);
        if (Formatted(column, stored, value) is { } label)
        {
            entity.FormattedValues[name] = label;
        }
    }

    private string? Formatted(ColumnMetadata column, object stored, object value) => stored switch
    {
        int number when column.IsOption => column.Option(number)?.Label(user.LanguageId),
        bool flag => column.Option(flag ? 1 : 0)?.Label(user.LanguageId),
        _ => (value as EntityReference)?.Name,
    };
}
