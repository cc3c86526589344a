using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Targets.Reporting;
using CrmQuality.Domain.Time;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Dataverse.Meetings;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Targets;

/// <summary>Learns the stage probabilities from pipeline events: everybody's, and each rep's drawn towards them.</summary>
internal sealed class ProbabilityRefresh(LocalPluginContext context)
{
    private readonly IOrganizationService service = context.AsSystem;

    /// <summary>Learns, writes and says what it found.</summary>
    /// <exception cref="InvalidPluginExecutionException">Nothing is published, or no published set lists its sales stages.</exception>
    public void Answer()
    {
        var snapshot = context.Snapshot ?? throw new InvalidPluginExecutionException("No criteria are published: there is nobody's list of sales stages to learn by.");
        var stages = snapshot.Sets.Select(set => set.Stages).FirstOrDefault(list => list.Names.Count > 0)
            ?? throw new InvalidPluginExecutionException("No published criteria set lists its sales stages. Enter them at a set and publish it.");
        var today = snapshot.Calendar.DayOf(context.Now);
        var history = new EventHistory(service, snapshot.Calendar);
        var entries = StageHistory.Of(history.Moments).Select(entry => Named(entry, stages)).ToList();
        var team = StageCohorts.Of(entries, stages.Names, today);
        var perEntry = MeetingsPerEntry.Of(Meetings(snapshot), Matured(entries, team.MaturityDays, today), stages.Names);
        var table = new ProbabilityTable(service);
        Save(table, null, team, team, perEntry);
        var hidesPersons = EnvironmentVariables.Read(service, EnvironmentVariables.PersonView) == "off";
        foreach (var rep in entries.GroupBy(entry => history.OwnerOf(entry.OpportunityKey)).Where(rep => rep.Key is not null && !hidesPersons))
        {
            Save(table, rep.Key, StageCohorts.Of(rep, stages.Names, today, team.MaturityDays), team, null);
        }

        context.Output("Result", Json(team, perEntry));
    }

    private void Save(ProbabilityTable table, Guid? rep, StageCohorts cohorts, StageCohorts team, IReadOnlyList<decimal?>? perEntry)
    {
        for (var place = 0; place < cohorts.Stages.Count; place++)
        {
            var cohort = cohorts.Stages[place];
            var stored = table.Find(cohort.Stage, rep);
            if (rep is not null && cohort.Entered == 0 && stored is null)
            {
                continue;
            }

            var row = new Entity(ProbabilityColumns.Table)
            {
                [ProbabilityColumns.Sequence] = place + 1,
                [ProbabilityColumns.Cases] = cohort.Entered,
                [ProbabilityColumns.Low] = cohort.Interval.Low * 100,
                [ProbabilityColumns.High] = cohort.Interval.High * 100,
                [ProbabilityColumns.ComputedOn] = context.Now,
            };
            if (stored is null || !ProbabilityTable.IsManual(stored))
            {
                row[ProbabilityColumns.Probability] = Rounded((rep is null ? cohort.Rate : StageProbability.Of(cohort, team.Stages[place], null).Value) * 100);
                row[ProbabilityColumns.MeetingsPerEntry] = Rounded(perEntry?[place]);
            }

            Save(row, stored, cohort.Stage, rep);
        }
    }

    private void Save(Entity row, Entity? stored, string stage, Guid? rep)
    {
        if (stored is not null)
        {
            row.Id = stored.Id;
            service.Update(row);
            return;
        }

        row[ProbabilityColumns.Name] = stage;
        row[ProbabilityColumns.Stage] = stage;
        row[ProbabilityColumns.Rep] = rep is { } id ? new EntityReference("systemuser", id) : null;
        service.Create(row);
    }

    /// <summary>The meetings that were held about opportunities.</summary>
    private List<OpportunityMeeting> Meetings(Snapshot snapshot)
    {
        var query = new QueryExpression(MeetingCheckColumns.Table) { ColumnSet = new ColumnSet(MeetingCheckColumns.Opportunity, MeetingCheckColumns.EndsOn) };
        query.Criteria.AddCondition(MeetingCheckColumns.Opportunity, ConditionOperator.NotNull);
        query.Criteria.AddCondition(MeetingCheckColumns.EndsOn, ConditionOperator.LessEqual, context.Now);
        query.Criteria.AddCondition(MeetingCheckColumns.Outcome, ConditionOperator.In, OptionValues.OurFirst + (int)MeetingOutcome.Unconfirmed, OptionValues.OurFirst + (int)MeetingOutcome.Held);
        var meetings = new List<OpportunityMeeting>();
        service.Each(query, row => meetings.Add(new OpportunityMeeting(
            row.GetAttributeValue<EntityReference>(MeetingCheckColumns.Opportunity).Id.ToString("D"), snapshot.Calendar.DayOf(row.GetAttributeValue<DateTime>(MeetingCheckColumns.EndsOn)), false)));
        return meetings;
    }

    /// <remarks>Of young opportunities only the first meetings have been held.</remarks>
    private static IEnumerable<StageEntry> Matured(IEnumerable<StageEntry> entries, int? days, Day today) =>
        entries.Where(entry => days is { } age && entry.CreatedOn <= today.Plus(-age));

    /// <remarks>Events may hold the number of a choice where its label was not known.</remarks>
    private static StageEntry Named(StageEntry entry, StageList stages)
    {
        for (var place = 0; place < stages.Values.Count; place++)
        {
            if (entry.Stage == stages.Values[place].ToString(CultureInfo.InvariantCulture))
            {
                return entry with { Stage = stages.Names[place] };
            }
        }

        return entry;
    }

    private static decimal? Rounded(decimal? figure) => figure is { } known ? Math.Round(known, 4, MidpointRounding.AwayFromZero) : null;

    private static string Json(StageCohorts team, IReadOnlyList<decimal?> perEntry)
    {
        var json = new JsonWriter().BeginObject().Name("unlistedEntries").Value(team.UnlistedEntries);
        if (team.MaturityDays is { } days)
        {
            json.Name("maturityDays").Value(days);
        }

        json.Name("stages").BeginArray();
        for (var place = 0; place < team.Stages.Count; place++)
        {
            var cohort = team.Stages[place];
            json.BeginObject().Name("stage").Value(cohort.Stage).Name("entered").Value(cohort.Entered).Name("movedOn").Value(cohort.MovedOn).Name("stillOpen").Value(cohort.StillOpen);
            if (Rounded(perEntry[place]) is { } meetings)
            {
                json.Name("meetingsPerEntry").Value(meetings);
            }

            json.EndObject();
        }

        return json.EndArray().EndObject().ToString();
    }
}
