using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Identifiers of components that files know by name: that of the row with the name, else one made from it.</summary>
internal sealed class ComponentIds(RowStore store)
{
    /// <summary>The identifier of a component that has a name of its own.</summary>
    public Guid Of(string table, string column, string name) =>
        store.Rows(table).FirstOrDefault(row => (string?)row[column] == name)?.Id ?? DerivedIds.Of($"{table} {name}");

    /// <summary>The identifier of a component whose name is its own within another.</summary>
    public Guid Of(string table, string column, string name, string lookup, Guid parent) =>
        store.Rows(table).FirstOrDefault(row => (string?)row[column] == name && row[lookup] is RowReference reference && reference.Id == parent)?.Id
        ?? DerivedIds.Of($"{table} {parent} {name}");
}
