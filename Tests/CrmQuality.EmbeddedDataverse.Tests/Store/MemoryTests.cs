using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Store;

/// <summary>A replayed pipeline has to fit beside everything else a process holds.</summary>
[TestClass]
public sealed class MemoryTests
{
    private const int Opportunities = 7_135;
    private const int Events = 15_000;
    private const long Limit = 120L * 1024 * 1024;

    [TestMethod]
    [NotOfDataverse("memory")]
    public void Insert_APipelineOfSevenThousand_StaysUnderTheLimit()
    {
        var store = new RowStore(StockTableFiles.Load());
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < Opportunities; i++)
        {
            store.Insert(Filled("opportunity", store, i));
        }

        for (var i = 0; i < Events; i++)
        {
            store.Insert(Filled("opportunityclose", store, i));
        }

        Assert.IsLessThan(Limit, GC.GetTotalMemory(forceFullCollection: true) - before);
        Assert.HasCount(Events, store.Rows("opportunityclose"));
    }

    /// <summary>About forty columns with values of their own.</summary>
    private static Entity Filled(string table, RowStore store, int number)
    {
        var row = new Entity(table);
        foreach (var column in store.Metadata.Table(table)!.ByOrdinal)
        {
            if (row.Attributes.Count < 40 && Value(column.Kind, number) is { } value)
            {
                row[column.LogicalName] = value;
            }
        }

        return row;
    }

    private static object? Value(ColumnKind kind, int number) => kind switch
    {
        ColumnKind.Text => $"text number {number}",
        ColumnKind.Memo => new string('x', 500),
        ColumnKind.Money => new Money(number),
        ColumnKind.DateTime => DateTime.UnixEpoch.AddDays(number),
        ColumnKind.Lookup => new EntityReference("account", Guid.NewGuid()),
        _ => null,
    };
}
