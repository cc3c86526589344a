using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows.Particulars;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>
/// The main operation of Delete. Rows that a relationship deletes along have their own Delete event; parties of activities and the other side
/// of a connection go without one, and rows that stay lose their reference silently.
/// </summary>
internal sealed class CascadingDelete(Engine engine, RowRequests rows, RowWriter writer)
{
    public void Execute(PipelineEvent occurrence)
    {
        var (table, id) = (occurrence.Table, occurrence.RowId);
        RowVersions.Require(occurrence, engine.Store.Row(table, id) ?? throw Faults.NoRow(table, id));
        engine.Customizations.Deleting(table, occurrence.Before!, occurrence.Unit!);
        var child = occurrence.Caller with { Cause = occurrence.Outer, Unit = occurrence.Unit };
        foreach (var row in DeletePlan.For(engine.Store, table, id).Deleted.Skip(1))
        {
            if (HasEvent(row, occurrence) && engine.Store.Row(row.Table.LogicalName, row.Id) is not null)
            {
                rows.Delete(rows.Events.Delete(new EntityReference(row.Table.LogicalName, row.Id), child));
            }
        }

        engine.Store.Delete(table, id);
        occurrence.Unit!.Wrote(table);
        writer.Deleted(occurrence);
    }

    private static bool HasEvent(Row row, PipelineEvent cause) =>
        row.Table.Messages is TableMessages.All or TableMessages.WithoutEvents && (row.Table.LogicalName, cause.Table) is not (ConnectionPairs.Table, ConnectionPairs.Table);
}
