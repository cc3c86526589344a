using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Finds a row by the values of an alternate key.</summary>
public static class KeyLookup
{
    /// <summary>The row whose alternate key has these values.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The table has no such key, or no row has these values.</exception>
    public static Row Find(RowStore store, string table, KeyAttributeCollection values)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(values);
        var definition = store.Metadata.Table(table) ?? throw Faults.NoTable(table);
        var names = string.Join(", ", values.Keys.Order(StringComparer.Ordinal));
        var key = definition.Keys.FirstOrDefault(known => known.Columns.Count == values.Count && known.Columns.All(values.Contains))
            ?? throw Faults.Of(ErrorCodes.NoKey, $"The table '{table}' has no alternate key with exactly the columns {names}.");
        return store.FindByKey(table, key, [.. key.Columns.Select(column => values[column])])
            ?? throw Faults.Of(ErrorCodes.RecordNotFoundByKey, $"No row of '{table}' has the given values of {names}.");
    }
}
