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

    /// <summary>A column under its alias; a blank is left out.</summary>
    public void AddNamed(Entity entity, NamedColumn column, JoinedRow row) =>
        Add(entity, column.Alias, column.Column, row.Value(column.Place, column.Column), column.Table);

    /// <summary>An aggregate, or what a group has in common; a blank comes as an aliased value without value.</summary>
    public void AddAggregate(Entity entity, NamedColumn column, object? value)
    {
        if (value is not null && column is { Aggregate: XrmAggregateType.None, Part: XrmDateTimeGrouping.None })
        {
            Add(entity, column.Alias, column.Column, value, column.Table);
            return;
        }

        // Counts and parts of dates are plain numbers; what is made of amounts is an amount.
        var isPlain = value is int && column.Column.Kind != ColumnKind.WholeNumber;
        var returned = value is null || isPlain ? value : StoredValue.ToSdk(column.Column, value);
        entity.Attributes[column.Alias] = new AliasedValue(column.Table.LogicalName, column.Column.LogicalName, returned);
    }

    private void Add(Entity entity, string name, ColumnMetadata column, object? stored, TableMetadata? linked)
    {
        if (column.Kind == ColumnKind.PartyList)
        {
            entity.Attributes[name] = Parties(stored as Row[] ?? []);
            return;
        }

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

    private EntityCollection Parties(Row[] parties) =>
        new([.. parties.Select(party => Row(party, [.. Selected(party.Table, new ColumnSet(true))], withId: true))]) { EntityName = RowStore.PartyTable };

    private string? Formatted(ColumnMetadata column, object stored, object value) => stored switch
    {
        int number when column.IsOption => column.Option(number)?.Label(user.LanguageId),
        bool flag => column.Option(flag ? 1 : 0)?.Label(user.LanguageId),
        _ => (value as EntityReference)?.Name,
    };
}
