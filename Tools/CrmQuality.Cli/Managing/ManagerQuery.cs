using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Reporting.Queries;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Measure.Reporting;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Targets.Reporting;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;
using CrmQuality.Domain.Waste.Reporting;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Managing;

/// <summary>Reads an environment for its sales manager.</summary>
internal sealed class ManagerQuery
{
    private const int First = 284610000;
    private const int NoShow = First + 2;
    private readonly IOrganizationService service;
    private readonly OrganizationCalendar calendar;
    private readonly Day today;
    private readonly IReadOnlyList<EventFacts> events;
    private readonly IReadOnlyList<OpportunityFacts> opportunities;
    private readonly List<Entity> meetings;

    /// <param name="environment">The environment.</param>
    public ManagerQuery(ConnectedEnvironment environment)
    {
        service = environment.Service;
        calendar = service.All("crmq_snapshot", "crmq_islive", "crmq_content").FirstOrDefault(row => row.GetAttributeValue<bool>("crmq_islive")) is { } live
            ? SnapshotReader.Read(live.Text("crmq_content")).Calendar
            : OrganizationCalendar.Utc;
        today = calendar.DayOf(environment.Now);
        events = new EventQuery(service, calendar).Read();
        opportunities = new OpportunityQuery(service, environment.Now).Read();
        meetings = [.. service.All("crmq_meetingcheck", "crmq_repid", "crmq_opportunityid", "crmq_endson", "crmq_outcome")
            .Where(row => row.Reference("crmq_opportunityid") is not null && row.GetAttributeValue<DateTime>("crmq_endson") <= environment.Now && row.Choice("crmq_outcome") < NoShow)];
    }

    /// <summary>The report.</summary>
    public ManagerReport Read()
    {
        var entries = service.All("crmq_wasteentry", "crmq_key", "crmq_reverses", "crmq_repid", "crmq_type", "crmq_amount", "crmq_hours").Select(Entry).ToList();
        var measure = MonthlyMeasure.Of(Validated(), FirstMeetings(), GoodNoes());
        var pressure = Pressure();
        var outcomes = new ForecastHistory(service).Outcomes(today);
        var names = service.All("systemuser", "fullname").ToDictionary(row => row.Id, row => row.Text("fullname"));
        var persons = new Persons(View(), names, measure.Select(line => line.UserId).Concat(entries.Select(entry => entry.RepId)).Concat(pressure.Select(line => line.Rep)).Concat(outcomes.Select(line => line.OwnerId)));
        var entriesIntoStages = StageHistory.Of(events.Select(one => one.Moment)).ToList();
        return new ManagerReport
        {
            Measure = persons.Show(measure, line => line.UserId),
            Waste = WasteSums.Total(entries),
            WasteByRep = persons.Show(WasteSums.By(entries, WasteDimension.Rep), line => Guid.Parse(line.Key)),
            Targets = [.. persons.Show(pressure, line => line.Rep).Select(line => (line.Rep, line.Line.Pressure))],
            Drift = TargetPressure.Drift(pressure.Select(line => line.Pressure)),
            Zombies = Zombies(entriesIntoStages),
            Accuracy = ForecastAccuracy.Of(outcomes),
            AccuracyByVerdict = ForecastAccuracy.ByVerdict(outcomes),
            AccuracyByRep = persons.Show([.. ForecastAccuracy.ByRep(outcomes)], line => line.Key).Select(line => (line.Item1, line.Item2.Value)).ToList(),
            Forecast = ForecastSummary.Of(opportunities.Where(one => one.IsOpen).Select(one => one.Forecast), StageProbabilities.Estimate(entriesIntoStages, today), null, today),
        };
    }

    private IReadOnlyList<ValidatedPerMonth> Validated() => ValidatedPerMonth.Of(events
        .Where(one => one.CreditedTo is not null)
        .Select(one => new ValidationEvent(one.Moment.OpportunityId, one.CreditedTo!.Value, one.Moment.On, one.CreditedForTeam, one.Moment.Kind == PipelineEventKind.Voided)));

    private IEnumerable<RepDay> FirstMeetings() => meetings
        .GroupBy(row => row.Reference("crmq_opportunityid"))
        .Select(ofOne => ofOne.MinBy(row => row.GetAttributeValue<DateTime>("crmq_endson"))!)
        .Select(row => new RepDay(row.Reference("crmq_repid") ?? Guid.Empty, calendar.DayOf(row.GetAttributeValue<DateTime>("crmq_endson"))));

    private IEnumerable<RepDay> GoodNoes() => events
        .Where(one => one.IsGoodNo && one.Owner is not null)
        .Select(one => new RepDay(one.Owner!.Value, one.Moment.On));

    private List<(Guid Rep, TargetPressure Pressure)> Pressure()
    {
        var validated = service.All("opportunity", "crmq_firstvalidatedon").ToDictionary(row => row.Id, row => row.GetAttributeValue<DateTime?>("crmq_firstvalidatedon"));
        var ofReps = meetings.ToLookup(row => row.Reference("crmq_repid"), row => Meeting(row, validated));
        return [.. service.All("crmq_salestarget", "ownerid", "crmq_from", "crmq_to", "crmq_verdict").Select(row => (
            row.Reference("ownerid") ?? Guid.Empty,
            new TargetPressure((AttainabilityVerdict)(row.Choice("crmq_verdict") - First ?? 0), Loosening.Of(ofReps[row.Reference("ownerid")], Period(row)), 0, 0, 0)))];
    }

    private OpportunityMeeting Meeting(Entity row, Dictionary<Guid, DateTime?> validated)
    {
        var (opportunity, end) = (row.Reference("crmq_opportunityid")!.Value, row.GetAttributeValue<DateTime>("crmq_endson"));
        return new OpportunityMeeting(opportunity.ToString("D"), calendar.DayOf(end), validated.TryGetValue(opportunity, out var on) && on < end);
    }

    private List<(string Name, ZombieSigns Signs)> Zombies(List<StageEntry> entries)
    {
        var limits = ZombieLimits.Learn(entries, today);
        var pushes = Slippage.Pushes(events.Select(one => one.CloseDate).OfType<CloseDateChange>());
        var last = entries.GroupBy(entry => entry.OpportunityKey).ToDictionary(ofOne => ofOne.Key, ofOne => ofOne.MaxBy(entry => entry.EnteredOn)!);
        return [.. opportunities
            .Where(one => one.IsOpen && last.ContainsKey(one.Id.ToString("D")))
            .Select(one => (one.Name, Signs: limits.SignsOf(Age(last[one.Id.ToString("D")], pushes), today)))
            .Where(one => one.Signs != ZombieSigns.None)
            .OrderByDescending(one => one.Signs)
            .ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static OpenAge Age(StageEntry entry, IReadOnlyDictionary<string, int> pushes) =>
        new(entry.OpportunityKey, entry.CreatedOn, entry.Stage, entry.EnteredOn, pushes.TryGetValue(entry.OpportunityKey, out var count) ? count : 0);

    private PersonView View()
    {
        var definition = service.All("environmentvariabledefinition", "schemaname", "defaultvalue").FirstOrDefault(row => row.Text("schemaname") == "crmq_personview");
        var value = service.All("environmentvariablevalue", "environmentvariabledefinitionid", "value").FirstOrDefault(row => row.Reference("environmentvariabledefinitionid") == definition?.Id);
        return (value ?? definition)?.Text(value is null ? "defaultvalue" : "value") switch
        {
            "off" => PersonView.Off,
            "anonymous" => PersonView.Anonymous,
            _ => PersonView.Named,
        };
    }

    private static WasteEntry Entry(Entity row) => new()
    {
        Key = row.Text("crmq_key"),
        Reverses = row.Text("crmq_reverses") is { Length: > 0 } reversed ? reversed : null,
        RepId = row.Reference("crmq_repid") ?? Guid.Empty,
        Type = (WasteType)(row.Choice("crmq_type") - First ?? 0),
        Amount = row.GetAttributeValue<decimal>("crmq_amount"),
        Hours = row.GetAttributeValue<decimal>("crmq_hours"),
    };

    private static TargetPeriod Period(Entity row) => new(Day.Of(row.GetAttributeValue<DateTime>("crmq_from")), Day.Of(row.GetAttributeValue<DateTime>("crmq_to")));
}
