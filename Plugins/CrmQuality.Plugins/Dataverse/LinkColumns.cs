using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>What is read of linked rows.</summary>
internal static class LinkColumns
{
    public const string BusinessUnit = "businessunitid";

    /// <summary>The columns of all links that lead to a table, and of an owner its business unit: one call serves them all.</summary>
    public static ColumnSet OfParents(Snapshot snapshot, string table)
    {
        var columns = Of(snapshot.Links.Where(link => link.IsParent && link.Table == table).SelectMany(link => link.Columns));
        if (table is "systemuser" or "team" && snapshot.Columns.Any(column => column.Name == OpportunityColumns.OwningBusinessUnit))
        {
            columns.AddColumn(BusinessUnit);
        }

        return columns;
    }

    /// <summary>The columns, and what turns their money into base currency.</summary>
    public static ColumnSet Of(IEnumerable<SnapshotColumn> columns)
    {
        var read = columns.ToList();
        var rate = read.Any(column => column.Kind == ColumnKind.Money) ? [OpportunityColumns.Currency, OpportunityColumns.ExchangeRate] : Array.Empty<string>();
        return new ColumnSet(read.Select(column => column.Name).Concat(rate).Distinct().ToArray());
    }
}
