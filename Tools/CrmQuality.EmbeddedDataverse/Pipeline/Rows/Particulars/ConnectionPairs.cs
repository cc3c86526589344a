using System;
using CrmQuality.EmbeddedDataverse.Queries;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows.Particulars;

/// <summary>A connection is two rows, one seen from either side: the second is made, changed and deleted with the first, without events of its own.</summary>
internal sealed class ConnectionPairs(Engine engine)
{
    public const string Table = "connection";
    private const string From = "record1id";
    private const string To = "record2id";
    private const string Related = "relatedconnectionid";
    private const string Master = "ismaster";

    public void Fill(Entity row, Row? current)
    {
        if (current is null)
        {
            RequireBoth(row);
            row[Related] = new EntityReference(Table, engine.NewId());
            row[Master] = true;
        }

        Name(row);
    }

    public void Follow(Entity row, Row? before)
    {
        var other = before is null ? row.GetAttributeValue<EntityReference>(Related).Id : (before[Related] as RowReference)?.Id;
        if (other is not { } id)
        {
            return;
        }

        var mirrored = Mirrored(row, id);
        if (before is null)
        {
            mirrored[Related] = new EntityReference(Table, row.Id);
            mirrored[Master] = false;
            engine.Store.Insert(mirrored);
        }
        else
        {
            engine.Store.Update(mirrored);
        }
    }

    private static void RequireBoth(Entity row)
    {
        if (row.GetAttributeValue<EntityReference>(From) is null || row.GetAttributeValue<EntityReference>(To) is null)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"A connection needs both '{From}' and '{To}': the rows it connects.");
        }
    }

    /// <summary>A connection goes by the name of the row it leads to.</summary>
    private void Name(Entity row)
    {
        if (row.GetAttributeValue<EntityReference>(To) is { } reference)
        {
            row["name"] = RowName.Of(engine.Store, new RowReference(reference.LogicalName, reference.Id));
        }
    }

    private Entity Mirrored(Entity row, Guid id)
    {
        var mirrored = new Entity(Table, id);
        foreach (var attribute in row.Attributes)
        {
            if (attribute.Key is not ("connectionid" or "name" or Related or Master))
            {
                mirrored[Other(attribute.Key)] = attribute.Value;
            }
        }

        Name(mirrored);
        return mirrored;
    }

    private static string Other(string column) => column.StartsWith("record1", StringComparison.Ordinal)
        ? "record2" + column["record1".Length..]
        : column.StartsWith("record2", StringComparison.Ordinal) ? "record1" + column["record2".Length..] : column;
}
