using System;
using System.Collections.Generic;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Sweeping;

/// <summary>The table of daily pipeline snapshots.</summary>
internal sealed class PipelineSnapshotTable(IOrganizationService service, Snapshot snapshot, DateTime now)
{
    private const string Table = "crmq_pipelinesnapshot";
    private const string OfDay = "crmq_day";
    private readonly Dictionary<Guid, EntityReference> owners = [];

    /// <summary>Takes the snapshot of today, unless there is one: the first sweep of a day decides.</summary>
    /// <returns>How many rows it wrote.</returns>
    public int Take()
    {
        var today = snapshot.Calendar.DayOf(now);
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(OfDay), TopCount = 1 };
        query.Criteria.AddCondition(OfDay, ConditionOperator.Equal, today.Start);
        if (service.RetrieveMultiple(query).Entities.Count > 0)
        {
            return 0;
        }

        var snapshots = PipelineSnapshotRow.Of(Open(today));
        foreach (var row in snapshots)
        {
            service.Create(Write(row));
        }

        return snapshots.Count;
    }

    private List<PipelineSnapshotRow> Open(Day today)
    {
        var query = new QueryExpression(OpportunityColumns.Table)
        {
            ColumnSet = new ColumnSet(
                OpportunityColumns.Owner, OpportunityColumns.EstimatedValue, OpportunityColumns.ExchangeRate, OpportunityColumns.CloseProbability,
                OpportunityColumns.EstimatedCloseDate, OpportunityColumns.Verdict, OpportunityColumns.ValidUntil),
        };
        if (snapshot.HasForecastCategory)
        {
            query.ColumnSet.AddColumn(OpportunityColumns.ForecastCategory);
        }

        query.Criteria.AddCondition(OpportunityColumns.State, ConditionOperator.Equal, (int)OpportunityState.Open);
        var rows = new List<PipelineSnapshotRow>();
        service.Each(query, row => rows.Add(Read(row, today)));
        return rows;
    }

    private PipelineSnapshotRow Read(Entity row, Day today)
    {
        var owner = row.GetAttributeValue<EntityReference>(OpportunityColumns.Owner);
        owners[owner.Id] = owner;
        return PipelineSnapshotRow.OfOne(
            today,
            owner.Id,
            VerdictReading.At(OptionValues.VerdictOf(row), row.GetAttributeValue<DateTime?>(OpportunityColumns.ValidUntil), true, now),
            OptionValues.CategoryOf(row),
            row.GetAttributeValue<DateTime?>(OpportunityColumns.EstimatedCloseDate) is { } date ? Day.Of(date) : null,
            PipelineEvent.BaseValueOf(row) ?? 0,
            row.GetAttributeValue<int?>(OpportunityColumns.CloseProbability));
    }

    private Entity Write(PipelineSnapshotRow row)
    {
        var owner = owners[row.OwnerId];
        return new Entity(Table)
        {
            ["crmq_name"] = $"{row.Day} {row.Verdict}",
            ["crmq_key"] = row.Key,
            [OfDay] = row.Day.Start,
            [owner.LogicalName == "team" ? "crmq_ownerteamid" : "crmq_owneruserid"] = owner,
            ["crmq_verdict"] = row.Verdict.ToChoice(),
            ["crmq_category"] = row.Category?.ToOwnChoice(),
            ["crmq_closemonth"] = row.CloseMonth is { } month ? new DateTime(month.Year, month.Number, 1, 0, 0, 0, DateTimeKind.Utc) : null,
            ["crmq_count"] = row.Count,
            ["crmq_value"] = row.Value,
            ["crmq_weighted"] = Math.Round(row.Weighted, 4),
        };
    }
}
