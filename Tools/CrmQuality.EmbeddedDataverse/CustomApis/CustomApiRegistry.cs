using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>The custom APIs by unique name, read from their rows once and again after one of them changed.</summary>
internal sealed class CustomApiRegistry(RowStore store, CustomApiReader reader)
{
    private Dictionary<string, CustomApi>? known;

    /// <summary>Forgets what was read: a row changed, or a change was taken back.</summary>
    public void Invalidate() => known = null;

    /// <summary>Reads them now, so that one that could not be called is refused by the write that made it.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The definition of one contradicts itself.</exception>
    public void Validate()
    {
        known = ReadAll();
        foreach (var api in known.Values)
        {
            CustomApiRules.Require(api, store.Metadata);
        }
    }

    public CustomApi? Find(string? name) => name is null ? null : (known ??= ReadAll()).GetValueOrDefault(name);

    private Dictionary<string, CustomApi> ReadAll()
    {
        var all = new Dictionary<string, CustomApi>(StringComparer.Ordinal);
        foreach (var row in store.Rows(CustomApiTables.Api))
        {
            var api = reader.Read(row);
            if (!all.TryAdd(api.Name, api))
            {
                throw CustomApiFaults.Duplicate(api.Name);
            }
        }

        return all;
    }
}
