using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows.Particulars;

/// <summary>Makes new rows of the parties that a write states: each write of a list replaces it, whatever its parties were before.</summary>
internal static class PartyTargets
{
    public static void Prepare(TableMetadata table, Entity row, Func<Guid> newId)
    {
        for (var i = 0; i < table.PartyLists.Count; i++)
        {
            var column = table.PartyLists[i];
            if (row.Attributes.TryGetValue(column.LogicalName, out object? value) && value is not null)
            {
                row[column.LogicalName] = new EntityCollection([.. PartyLists.Of(column, value).Select(party => Fresh(party, newId()))]) { EntityName = RowStore.PartyTable };
            }
        }
    }

    private static Entity Fresh(Entity party, Guid id)
    {
        var fresh = new Entity(RowStore.PartyTable, id);
        fresh.Attributes.AddRange(party.Attributes.Where(attribute => !PartyRules.IsOfTheList(attribute.Key)));
        return fresh;
    }
}
