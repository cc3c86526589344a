using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Reporting.Queries;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Measure.Reporting;
using CrmQuality.Domain.Time;
using CrmQuality.EmbeddedDataverse;

namespace CrmQuality.Cli.Reporting;

/// <summary>Asks an organisation, through its service alone, for everything a report says of saved opportunities.</summary>
internal sealed class ReportBuilder
{
    private readonly IReadOnlyList<OpportunityFacts> opportunities;
    private readonly IReadOnlyList<EventFacts> events;
    private readonly Dictionary<Guid, string> names;
    private readonly Day today;

    /// <param name="organization">The organisation; its clock says when verdicts are read.</param>
    /// <param name="calendar">Its days.</param>
    public ReportBuilder(EmbeddedOrganization organization, OrganizationCalendar calendar)
    {
        var service = organization.ServiceFor(organization.AdministratorId);
        today = calendar.DayOf(organization.Clock.UtcNow);
        opportunities = new OpportunityQuery(service, organization.Clock.UtcNow).Read();
        events = new EventQuery(service, calendar).Read();
        names = service.All("systemuser", "fullname").ToDictionary(row => row.Id, row => row.Text("fullname"));
    }

    /// <summary>How many opportunities there are.</summary>
    public int Saved => opportunities.Count;

    /// <summary>The report.</summary>
    public DemoReport Build(ReplaySummary replay, IReadOnlyList<RefusedSave> refusals, RunCost cost)
    {
        var probabilities = StageProbabilities.Estimate(StageHistory.Of(events.Select(one => one.Moment)), today);
        var open = opportunities.Where(opportunity => opportunity.IsOpen).ToList();
        return new DemoReport
        {
            Replay = replay,
            Verdicts = VerdictCounts.Of(opportunities.Select(opportunity => (opportunity.Verdict, opportunity.IsOpen)).ToList()),
            Refusals = refusals,
            Forecast = ForecastSummary.Of(open.Select(opportunity => opportunity.Forecast), probabilities, null, today),
            ValidatedPerRepPerMonth = Validated(),
            Reps = opportunities.Select(opportunity => opportunity.OwnerId).Distinct().Select(owner => names[owner]).ToList(),
            FirstToLookAt = new EntriesToCheck(probabilities.All, names).Of(open),
            Cost = cost,
        };
    }

    private List<RepMonth> Validated()
    {
        var credits = events
            .Where(one => one.CreditedTo is not null)
            .Select(one => new ValidationEvent(one.Moment.OpportunityId, one.CreditedTo!.Value, one.Moment.On, one.CreditedForTeam, one.Moment.Kind == PipelineEventKind.Voided));
        return ValidatedPerMonth.Of(credits)
            .Select(line => new RepMonth(names[line.UserId], line.Month, line.Count))
            .OrderBy(line => line.Month)
            .ThenBy(line => line.Rep, StringComparer.Ordinal)
            .ToList();
    }
}
