using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>What the tables of answers and waivers say of opportunities.</summary>
internal static class AnswerTables
{
    /// <summary>Asks for the answers of opportunities.</summary>
    public static QueryExpression Attestations(params object[] opportunities)
    {
        var query = new QueryExpression(AttestationColumns.Table)
        {
            ColumnSet = new ColumnSet(
                AttestationColumns.Opportunity, AttestationColumns.Criterion, AttestationColumns.Answer, AttestationColumns.AnsweredOn, AttestationColumns.EvidenceFlaw),
        };
        query.Criteria.AddCondition(AttestationColumns.Opportunity, ConditionOperator.In, opportunities);
        return query;
    }

    /// <summary>Asks for the approved waivers of opportunities.</summary>
    public static QueryExpression Waivers(params object[] opportunities)
    {
        var query = new QueryExpression(WaiverColumns.Table) { ColumnSet = new ColumnSet(WaiverColumns.Opportunity, WaiverColumns.Criterion, WaiverColumns.Until) };
        query.Criteria.AddCondition(WaiverColumns.Opportunity, ConditionOperator.In, opportunities);
        query.Criteria.AddCondition(WaiverColumns.Status, ConditionOperator.Equal, WaiverColumns.Approved);
        return query;
    }

    /// <summary>The answers of one opportunity, out of its rows.</summary>
    public static Answers Of(IEnumerable<Entity> attestations, IEnumerable<Entity> waivers, OrganizationCalendar calendar)
    {
        var byCriterion = new Dictionary<Guid, Attestation>();
        foreach (var row in attestations.Where(row => CriterionOf(row) != Guid.Empty))
        {
            byCriterion[CriterionOf(row)] = AttestationOf(row, calendar);
        }

        var ends = new Dictionary<Guid, Waiver>();
        foreach (var row in waivers.Where(row => CriterionOf(row) != Guid.Empty))
        {
            var waiver = new Waiver(Day.Of(row.GetAttributeValue<DateTime>(WaiverColumns.Until)));
            if (!ends.TryGetValue(CriterionOf(row), out var known) || known.Until < waiver.Until)
            {
                ends[CriterionOf(row)] = waiver;
            }
        }

        return new Answers(byCriterion, ends);
    }

    private static Attestation AttestationOf(Entity row, OrganizationCalendar calendar) => new(
        (Answer)Number(row, AttestationColumns.Answer, (int)Answer.InProgress),
        calendar.DayOf(row.GetAttributeValue<DateTime>(AttestationColumns.AnsweredOn)),
        (EvidenceFlaw)Number(row, AttestationColumns.EvidenceFlaw, (int)EvidenceFlaw.Missing));

    private static int Number(Entity row, string column, int fallback) =>
        row.GetAttributeValue<OptionSetValue>(column) is { } option ? option.Value - OptionValues.OurFirst : fallback;

    private static Guid CriterionOf(Entity row) => row.GetAttributeValue<EntityReference>(AttestationColumns.Criterion)?.Id ?? Guid.Empty;
}
