using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Scenarios.SimulatedYear;

/// <summary>What happens in a year, made from a seed: every second rep books meetings with anybody once the year runs out.</summary>
internal sealed class YearPlan
{
    /// <summary>Where the year ends.</summary>
    public static readonly DateTime End = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const double Usual = 0.4;
    private const double Loosened = 0.95;
    private static readonly DateTime First = new(2025, 1, 1, 6, 0, 0, DateTimeKind.Utc);
    private readonly Random random;

    /// <summary>Plans the year.</summary>
    /// <param name="reps">How many reps; those with an even number loosen.</param>
    /// <param name="opportunities">In all.</param>
    /// <param name="meetings">In all; the opportunities are the same however many there are.</param>
    /// <param name="seed">Makes it this year and no other.</param>
    public YearPlan(int reps, int opportunities, int meetings, int seed)
    {
        random = new Random(seed);
        Reps = reps;
        Opportunities = [.. Enumerable.Range(0, opportunities).Select(number => Opportunity(number % reps))];
        var ofReps = Opportunities.Select((opportunity, place) => (opportunity, place)).ToLookup(one => one.opportunity.Rep);
        Meetings = [.. Enumerable.Range(0, meetings).Select(number => Meeting(ofReps[number % reps].ToList(), Loosens(number % reps)))];
    }

    public int Reps { get; }

    public IReadOnlyList<PlannedOpportunity> Opportunities { get; }

    public IReadOnlyList<PlannedMeeting> Meetings { get; }

    /// <summary>Whether a rep has a target out of reach, and books whatever counts.</summary>
    public static bool Loosens(int rep) => rep % 2 == 0;

    private PlannedOpportunity Opportunity(int rep)
    {
        var created = First.AddDays(random.Next(0, 330)).AddMinutes(random.Next(0, 600));
        DateTime? validated = random.NextDouble() < 0.55 ? created.AddDays(random.Next(3, 20)).AddMinutes(1) : null;
        var end = (validated ?? created).AddDays(random.Next(30, 160));
        return new PlannedOpportunity(rep, created, validated, random.NextDouble() < 0.8 ? end : null, random.NextDouble() < (validated is null ? 0.05 : 0.4));
    }

    private PlannedMeeting Meeting(List<(PlannedOpportunity Opportunity, int Place)> own, bool loosens)
    {
        while (true)
        {
            var start = First.Date.AddDays(random.Next(15, 360)).AddHours(random.Next(7, 15));
            var isUnvalidated = random.NextDouble() < (loosens && start >= new DateTime(2025, 10, 20) ? Loosened : Usual);
            var fitting = own.Where(one => one.Opportunity.IsAliveOn(start) && one.Opportunity.IsValidatedOn(start) != isUnvalidated).ToList();
            if (fitting.Count > 0)
            {
                return Meeting(fitting[random.Next(fitting.Count)].Place, start);
            }
        }
    }

    private PlannedMeeting Meeting(int opportunity, DateTime start)
    {
        var kind = random.Next(100);
        return new PlannedMeeting(opportunity, start, random.Next(1, 7) / 2m)
        {
            Outcome = kind < 4 ? 2 : kind < 7 ? 3 : kind < 40 ? 1 : 0,
            HasPurpose = random.Next(100) < 96,
            HasCopy = random.Next(100) < 5,
            Travel = random.Next(0, 3) / 4m,
            Kilometres = random.Next(0, 4) * 33.3m,
            Expenses = random.Next(0, 10) == 0 ? 17.35m : 0,
        };
    }
}
