using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Assessment.DryRun;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>A page of the open pipeline with all that the versions read, in the order of the identifiers.</summary>
internal sealed class OpportunityPage
{
    private static readonly string[] Described =
        [OpportunityColumns.Owner, OpportunityColumns.EstimatedValue, OpportunityColumns.CloseProbability, OpportunityColumns.OwnForecastCategory, OpportunityColumns.SunsetOn];

    private readonly IOrganizationService service;

    /// <summary>Reads it in one call.</summary>
    /// <param name="service">Reads.</param>
    /// <param name="snapshots">The versions whose columns are wanted.</param>
    /// <param name="size">Rows at most.</param>
    /// <param name="cursor">What the page before gave as <see cref="Next"/>; blank for the first.</param>
    public OpportunityPage(IOrganizationService service, IReadOnlyList<Snapshot> snapshots, int size, string cursor)
    {
        this.service = service;
        var columns = snapshots.SelectMany(snapshot => snapshot.Columns.Select(column => column.Name).Concat(snapshot.AddedColumns)).Concat(OpportunityTable.Always).Concat(Described).Distinct();
        var query = new QueryExpression(OpportunityColumns.Table) { ColumnSet = new ColumnSet(columns.ToArray()), PageInfo = PageOf(cursor, size) };
        query.Criteria.AddCondition(OpportunityColumns.State, ConditionOperator.Equal, (int)OpportunityState.Open);
        query.AddOrder(OpportunityColumns.Id, OrderType.Ascending);
        var page = service.RetrieveMultiple(query);
        Rows = page.Entities;
        Next = page.MoreRecords ? (query.PageInfo.PageNumber + 1).ToString(CultureInfo.InvariantCulture) + "|" + page.PagingCookie : "";
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Entity> Rows { get; }

    /// <summary>Where to go on; blank after the last page.</summary>
    public string Next { get; }

    /// <summary>Judges every row by two versions.</summary>
    /// <param name="live">The live one; null when none is.</param>
    /// <param name="candidate">The one that might become live.</param>
    /// <param name="now">Now (UTC).</param>
    public DryRunPage Compare(Snapshot? live, Snapshot candidate, DateTime now)
    {
        var result = new DryRunPage();
        var relatedLive = live is null ? null : new RelatedPage(service, live, Rows);
        var relatedCandidate = new RelatedPage(service, candidate, Rows);
        foreach (var row in Rows)
        {
            result.Add(
                Describe(row, candidate),
                live is null ? null : Evaluate(live, row, relatedLive!, now),
                Evaluate(candidate, row, relatedCandidate, now));
        }

        return result;
    }

    private static DryRunOpportunity Describe(Entity row, Snapshot snapshot)
    {
        var amount = row.GetAttributeValue<Money>(OpportunityColumns.EstimatedValue)?.Value ?? 0;
        var value = ExchangeRates.TryToBase(snapshot, row, null, amount, out var inBase) ? inBase : 0;
        return new DryRunOpportunity
        {
            Id = row.Id,
            Name = OpportunityTable.NameOf(row),
            Owner = row.GetAttributeValue<EntityReference>(OpportunityColumns.Owner)?.Name ?? "",
            Value = value,
            Weighted = WeightedRevenue.Of(value, row.GetAttributeValue<int?>(OpportunityColumns.CloseProbability)) ?? 0,
            OwnCategory = Dataverse.OwnCategory.Of(row, row),
        };
    }

    private static Evaluation Evaluate(Snapshot snapshot, Entity stored, RelatedPage related, DateTime now)
    {
        var row = new OpportunityRow(snapshot, stored, stored, now, related) { Answers = SaveAnswers.Kept(stored, snapshot) ?? Answers.None };
        return new Evaluation(snapshot, row, row, now);
    }

    private static PagingInfo PageOf(string cursor, int size)
    {
        var bar = cursor.IndexOf('|');
        return bar > 0 && int.TryParse(cursor.Substring(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PagingInfo { Count = size, PageNumber = number, PagingCookie = cursor.Substring(bar + 1) }
            : cursor.Length == 0
                ? new PagingInfo { Count = size, PageNumber = 1 }
                : throw new InvalidPluginExecutionException("The cursor is not one that this API gave. Begin again without one.");
    }
}
