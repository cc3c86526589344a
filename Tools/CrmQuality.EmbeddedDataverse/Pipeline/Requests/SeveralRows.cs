using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Requests;

/// <summary>CreateMultiple, UpdateMultiple and UpsertMultiple: one transaction, in which one error takes back everything.</summary>
internal sealed class SeveralRows(Engine engine, Caller caller)
{
    private RowEvents Events => engine.Rows.Events;

    public CreateMultipleResponse Create(OrganizationRequest request)
    {
        PipelineEvent[] rows = [.. Rows(request).Select(row => Events.Create(row, caller))];
        return Answers.Of(new CreateMultipleResponse(), ("Ids", engine.Rows.Create(rows)));
    }

    /// <summary>Of several Targets with the same row the first counts, the others are ignored.</summary>
    public UpdateMultipleResponse Update(OrganizationRequest request)
    {
        var concurrency = request.Concurrency();
        engine.Rows.Update([.. Rows(request).Select(row => Events.Update(row, caller, concurrency)).DistinctBy(row => row.RowId)]);
        return Answers.Of(new UpdateMultipleResponse());
    }

    public UpsertMultipleResponse Upsert(OrganizationRequest request)
    {
        PipelineEvent[] rows = [.. Rows(request).Select(Upserted)];
        if (rows.Where(row => row.Before is not null).GroupBy(row => row.RowId).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw Faults.Of(ErrorCodes.DuplicateRecord, $"UpsertMultiple has more than one Target for the row {twice.Key} of '{rows[0].Table}'.");
        }

        engine.Rows.Upsert(rows);
        UpsertResponse[] results = [.. rows.Select(row => Answers.Upserted(row.Table, row.RowId, isNew: row.Before is null))];
        return Answers.Of(new UpsertMultipleResponse(), ("Results", results));
    }

    private PipelineEvent Upserted(Entity row) => Events.TryExisting(row) is null ? Events.Create(row, caller) : Events.Update(row, caller);

    private static Entity[] Rows(OrganizationRequest request)
    {
        Entity[] rows = [.. request.Required<EntityCollection>("Targets").Entities];
        if (rows.Length == 0)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName} has no Targets.");
        }

        return rows.FirstOrDefault(row => row.LogicalName != rows[0].LogicalName) is { } other
            ? throw Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName} takes rows of one table; its Targets are of '{rows[0].LogicalName}' and '{other.LogicalName}'.")
            : rows;
    }
}
