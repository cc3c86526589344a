using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>A reference must point to a table the column allows, and to a row that is there.</summary>
internal sealed class ReferenceRules(RowStore store)
{
    private const int AccessTeam = 1;

    public void Check(TableMetadata table, ColumnMetadata column, EntityReference reference)
    {
        if (!column.Targets.Contains(reference.LogicalName, StringComparer.Ordinal))
        {
            throw Faults.Of(
                ErrorCodes.InvalidArgument,
                $"The column '{column.LogicalName}' of '{table.LogicalName}' cannot refer to '{reference.LogicalName}'; it refers to {string.Join(", ", column.Targets)}.");
        }

        if (store.Metadata.Table(reference.LogicalName) is null)
        {
            throw Faults.Of(
                ErrorCodes.NoTable,
                $"The column '{column.LogicalName}' of '{table.LogicalName}' cannot be filled here: the table '{reference.LogicalName}' is not part of this organisation.");
        }

        if (reference.Id == Guid.Empty && reference.KeyAttributes.Count > 0)
        {
            reference.Id = KeyLookup.Find(store, reference.LogicalName, reference.KeyAttributes).Id;
        }

        var row = store.Row(reference.LogicalName, reference.Id);
        if (row is null)
        {
            throw Faults.Of(
                ErrorCodes.ObjectDoesNotExist,
                $"The column '{column.LogicalName}' of '{table.LogicalName}' refers to the row {reference.Id} of '{reference.LogicalName}', which does not exist.");
        }

        if (column.Kind == ColumnKind.Owner && reference.LogicalName == "team" && row["teamtype"] is AccessTeam)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"The team {reference.Id} is an access team and cannot own rows of '{table.LogicalName}'.");
        }
    }
}
