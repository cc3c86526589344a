using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Meetings;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.SimulatedYear;

/// <summary>A planned year played in an organisation: everybody saves their own rows, the plug-ins run as they ship, and the pipeline is swept every week.</summary>
internal sealed class PlayedYear
{
    private readonly MeetingOrganization organization = new(new EmbeddedOrganizationOptions { Start = new DateTime(2025, 1, 1, 5, 0, 0, DateTimeKind.Utc) });
    private readonly YearPlan plan;
    private readonly Guid[] opportunities;
    private readonly List<(DateTime On, Action Do)> events = [];

    public PlayedYear(YearPlan plan)
    {
        this.plan = plan;
        opportunities = new Guid[plan.Opportunities.Count];
        Reps = [.. Enumerable.Range(0, plan.Reps).Select(number => organization.AddUser($"Rep {number:00}", "CRM Quality Rep"))];
        SetTargets();
        PlanOpportunities();
        PlanMeetings();
        for (var week = new DateTime(2025, 1, 6, 5, 0, 0, DateTimeKind.Utc); week < new DateTime(2026, 1, 12); week = week.AddDays(7))
        {
            events.Add((week, SweepAll));
        }
    }

    public IReadOnlyList<Guid> Reps { get; }

    public IOrganizationService Service => organization.Service;

    /// <summary>Lets it all happen, in the order of the calendar.</summary>
    public void Play()
    {
        foreach (var (on, happen) in events.OrderBy(one => one.On))
        {
            if (on.Date > organization.Now.Date)
            {
                organization.Drain();
            }

            organization.Now = on;
            happen();
        }

        organization.Drain();
    }

    private void SetTargets()
    {
        decimal[] meetings = [1, 1.5m, 2, 1];
        for (var place = 0; place < meetings.Length; place++)
        {
            Service.Create(new Entity("crmq_stageprobability")
            {
                ["crmq_stage"] = MeetingOrganization.Set.Stages[place],
                ["crmq_sequence"] = place + 1,
                ["crmq_probability"] = 50m,
                ["crmq_ismanual"] = true,
                ["crmq_meetingsperentry"] = meetings[place],
            });
        }

        for (var rep = 0; rep < plan.Reps; rep++)
        {
            Service.Create(Target(rep));
        }
    }

    private Entity Target(int rep) => new("crmq_salestarget")
    {
        ["ownerid"] = new EntityReference("systemuser", Reps[rep]),
        ["crmq_from"] = new DateTime(2025, 1, 1),
        ["crmq_to"] = new DateTime(2025, 12, 31),
        ["crmq_deals"] = YearPlan.Loosens(rep) ? 40 : 3,
        ["crmq_workdays"] = 250m,
        ["crmq_hoursperday"] = 7.5m,
        ["crmq_sellingshare"] = 45m,
        ["crmq_hourspermeeting"] = 3m,
        ["crmq_reason"] = "The budget was set before anybody asked what time allows",
    };

    private void PlanOpportunities()
    {
        for (var place = 0; place < opportunities.Length; place++)
        {
            var (number, planned) = (place, plan.Opportunities[place]);
            events.Add((planned.CreatedOn, () => opportunities[number] = organization.As(Reps[planned.Rep]).Create(new Entity("opportunity") { ["name"] = $"Opportunity {number}", ["stepname"] = "Qualify" })));
            if (planned.ValidatedOn is { } validated && validated < YearPlan.End)
            {
                events.Add((validated, () => organization.As(Reps[planned.Rep]).Update(new Entity("opportunity", opportunities[number]) { ["estimatedvalue"] = new Money(500), ["stepname"] = "Develop" })));
            }

            if (planned.ClosedOn is { } closed && closed < YearPlan.End)
            {
                events.Add((closed, () => organization.Close(opportunities[number], planned.IsWon)));
            }
        }
    }

    private void PlanMeetings()
    {
        for (var place = 0; place < plan.Meetings.Count; place++)
        {
            var (number, meeting) = (place, plan.Meetings[place]);
            var rep = plan.Opportunities[meeting.Opportunity].Rep;
            events.Add((meeting.Start.AddHours(-26), () => organization.As(Reps[rep]).Create(Appointment(meeting, number))));
            if (meeting.HasCopy)
            {
                events.Add((meeting.Start.AddHours(-25), () => organization.As(Reps[(rep + 1) % plan.Reps]).Create(Copy(meeting, number))));
            }
        }
    }

    private Entity Appointment(PlannedMeeting meeting, int number)
    {
        var row = Copy(meeting, number);
        row["regardingobjectid"] = new EntityReference("opportunity", opportunities[meeting.Opportunity]);
        row["crmq_purpose"] = meeting.HasPurpose ? "Find out who decides" : null;
        row["crmq_outcome"] = new OptionSetValue(MeetingOrganization.FirstOption + meeting.Outcome);
        row["crmq_travelhours"] = meeting.Travel;
        row["crmq_kilometres"] = meeting.Kilometres;
        row["crmq_expenses"] = meeting.Expenses;
        return row;
    }

    private static Entity Copy(PlannedMeeting meeting, int number) => new("appointment")
    {
        ["subject"] = "Visit",
        ["scheduledstart"] = meeting.Start,
        ["scheduledend"] = meeting.End,
        ["globalobjectid"] = meeting.HasCopy ? "0400" + number.ToString("X8", CultureInfo.InvariantCulture) : null,
    };

    private void SweepAll()
    {
        organization.Drain();
        var cursor = "";
        do
        {
            var request = new OrganizationRequest("crmq_SweepPipeline");
            if (cursor.Length > 0)
            {
                request["Cursor"] = cursor;
            }

            cursor = Service.Execute(request)["Cursor"] as string ?? "";
        }
        while (cursor.Length > 0);
        organization.Drain();
    }
}
