using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Closing;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>What meetings are about, as the ledger reads it. A qualified lead stands for the opportunity it became.</summary>
internal sealed class SubjectTable(IOrganizationService service, Snapshot snapshot)
{
    private const string Lead = "lead";
    private const string Originating = "originatingleadid";
    private const string Source = "leadsourcecode";
    private const string OfLead = "l.";
    private const int Qualified = 1;
    private const int Disqualified = 2;

    /// <summary>The opportunity or lead; null where it is gone.</summary>
    public MeetingSubject? Find(EntityReference reference) =>
        reference.LogicalName == Lead ? FindLead(reference.Id) : FindOpportunity(OpportunityColumns.Id, reference.Id);

    private MeetingSubject? FindLead(Guid id)
    {
        var query = new QueryExpression(Lead) { ColumnSet = new ColumnSet("statecode", Source), TopCount = 1 };
        query.Criteria.AddCondition("leadid", ConditionOperator.Equal, id);
        if (service.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } row)
        {
            return null;
        }

        var state = row.GetAttributeValue<OptionSetValue>("statecode")?.Value;
        return (state == Qualified ? FindOpportunity(Originating, id) : null) ?? new MeetingSubject(null, id, null, new WasteSubject
        {
            Id = id,
            IsLead = true,
            State = state == Disqualified ? SubjectState.Lost : SubjectState.Open,
            Source = Label(row, Source) ?? "",
        });
    }

    private MeetingSubject? FindOpportunity(string column, Guid id)
    {
        var query = new QueryExpression(OpportunityColumns.Table)
        {
            ColumnSet = new ColumnSet(
                OpportunityColumns.State, OpportunityColumns.ActualCloseDate, OpportunityColumns.FirstValidatedOn, OpportunityColumns.VoidedOn, OpportunityColumns.Verdict,
                OpportunityColumns.NoReason, OpportunityColumns.CriteriaSet, OpportunityColumns.Assessment, OpportunityColumns.Campaign, Originating),
            TopCount = 1,
        };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        query.AddOrder(OpportunityColumns.CreatedOn, OrderType.Ascending);
        var lead = query.AddLink(Lead, Originating, "leadid", JoinOperator.LeftOuter);
        lead.EntityAlias = OfLead.Substring(0, 1);
        lead.Columns = new ColumnSet(Source);
        return service.RetrieveMultiple(query).Entities.Select(SubjectOf).FirstOrDefault();
    }

    private MeetingSubject SubjectOf(Entity row)
    {
        var assessment = StoredAssessment.Read(row.GetAttributeValue<string>(OpportunityColumns.Assessment), snapshot);
        var state = OptionValues.StateOf(row);
        return new MeetingSubject(row.Id, row.GetAttributeValue<EntityReference>(Originating)?.Id, assessment, new WasteSubject
        {
            Id = row.Id,
            State = state == OpportunityState.Won ? SubjectState.Won : state == OpportunityState.Lost ? SubjectState.Lost : SubjectState.Open,
            ClosedOn = state is OpportunityState.Won or OpportunityState.Lost && Moment(row, OpportunityColumns.ActualCloseDate) is { } closed ? Day.Of(closed) : null,
            ValidatedOn = DayOf(row, OpportunityColumns.FirstValidatedOn),
            VoidedOn = DayOf(row, OpportunityColumns.VoidedOn),
            Verdict = OptionValues.VerdictOf(row) ?? Verdict.NotEvaluated,
            IsOutsideProfile = row.GetAttributeValue<OptionSetValue>(OpportunityColumns.NoReason)?.Value == OptionValues.OurFirst + (int)NoReason.OutsideProfile,
            Segment = row.GetAttributeValue<EntityReference>(OpportunityColumns.CriteriaSet)?.Name ?? "",
            Source = Label(row, OfLead + Source) ?? row.GetAttributeValue<EntityReference>(OpportunityColumns.Campaign)?.Name ?? "",
            FailedCriterion = assessment is null ? "" : FailedCriterion.Of(assessment)?.Code ?? "",
        });
    }

    private Day? DayOf(Entity row, string column) => Moment(row, column) is { } moment ? snapshot.Calendar.DayOf(moment) : null;

    private static DateTime? Moment(Entity row, string column) => row.GetAttributeValue<DateTime?>(column);

    private static string? Label(Entity row, string column) => row.FormattedValues.TryGetValue(column, out var label) ? label : null;
}
