using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Reporting.Queries;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Measure.Reporting;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Targets.Reporting;
using CrmQuality.Domain.Time;
using CrmQuality.Scenarios.Meetings;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.SimulatedYear;

/// <summary>The reports on a year, from what an organisation holds at its end and nothing else.</summary>
internal sealed class YearReports(IOrganizationService service)
{
    /// <summary>By rep: what the meetings were like under their target.</summary>
    public IReadOnlyDictionary<Guid, TargetPressure> Pressure()
    {
        var validated = service.All("opportunity", "crmq_firstvalidatedon").ToDictionary(row => row.Id, row => row.GetAttributeValue<DateTime?>("crmq_firstvalidatedon"));
        var meetings = service.All("crmq_meetingcheck", "crmq_repid", "crmq_opportunityid", "crmq_endson").ToLookup(
            row => row.Reference("crmq_repid")!.Value,
            row => Meeting(row.Reference("crmq_opportunityid")!.Value, row.GetAttributeValue<DateTime>("crmq_endson"), validated));
        return service.All("crmq_salestarget", "ownerid", "crmq_from", "crmq_to", "crmq_verdict").ToDictionary(
            row => row.Reference("ownerid")!.Value,
            row => new TargetPressure((AttainabilityVerdict)(row.Choice("crmq_verdict")!.Value - MeetingOrganization.FirstOption), Loosening.Of(meetings[row.Reference("ownerid")!.Value], Period(row)), 0, 0, 0));
    }

    /// <summary>The measure, a line per rep and month, from the pipeline events.</summary>
    public IReadOnlyList<ValidatedPerMonth> Measure() => ValidatedPerMonth.Of(new EventQuery(service, OrganizationCalendar.Utc).Read()
        .Where(one => one.CreditedTo is not null)
        .Select(one => new ValidationEvent(one.Moment.OpportunityId, one.CreditedTo!.Value, one.Moment.On, one.CreditedForTeam, one.Moment.Kind == PipelineEventKind.Voided)));

    /// <summary>What stands on a balance, by rep: exposure 0, settled 1.</summary>
    public IReadOnlyDictionary<Guid, decimal> Balances(int type) => service.All("crmq_wasteentry", "crmq_repid", "crmq_type", "crmq_amount")
        .Where(row => row.Choice("crmq_type") == MeetingOrganization.FirstOption + type)
        .GroupBy(row => row.Reference("crmq_repid")!.Value)
        .ToDictionary(group => group.Key, group => group.Sum(row => row.GetAttributeValue<decimal>("crmq_amount")));

    private static OpportunityMeeting Meeting(Guid opportunity, DateTime end, Dictionary<Guid, DateTime?> validated) =>
        new(opportunity.ToString("D"), OrganizationCalendar.Utc.DayOf(end), validated[opportunity] < end);

    private static TargetPeriod Period(Entity row) => new(Day.Of(row.GetAttributeValue<DateTime>("crmq_from")), Day.Of(row.GetAttributeValue<DateTime>("crmq_to")));
}
