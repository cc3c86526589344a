using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows.Particulars;

/// <summary>What the platform does to rows of particular tables beside what it does to all.</summary>
internal sealed class ParticularTables(Engine engine)
{
    private readonly ConnectionPairs pairs = new(engine);

    /// <summary>Completes what is about to be stored.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The new row or the changes, checked; it is changed.</param>
    /// <param name="current">The row as it stands; null for a new one.</param>
    public void Fill(TableMetadata table, Entity row, Row? current)
    {
        TypeColumns.Fill(engine.Store.Metadata, table, row);
        if (table.IsActivity)
        {
            PartyTargets.Prepare(table, row, engine.NewId);
            ActivityColumns.Fill(table, row, current, engine.Clock.UtcNow);
            return;
        }

        switch (table.LogicalName)
        {
            case "annotation":
                NoteFiles.Fill(row);
                break;
            case ConnectionPairs.Table:
                pairs.Fill(row, current);
                break;
            case "workflow":
                ProcessActivation.Require(engine.Store.Metadata, row, current);
                break;
        }
    }

    /// <summary>Does what follows from a row that has been stored.</summary>
    /// <param name="row">The row or the changes, as stored.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    public void Follow(Entity row, Row? before)
    {
        if (row.LogicalName == ConnectionPairs.Table)
        {
            pairs.Follow(row, before);
        }
    }
}
