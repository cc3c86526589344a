using System;

namespace CrmQuality.Scenarios.SimulatedYear;

/// <summary>A meeting of the year.</summary>
internal sealed record PlannedMeeting(int Opportunity, DateTime Start, decimal Hours)
{
    /// <summary>0 nobody says, 1 held, 2 no-show, 3 cancelled.</summary>
    public int Outcome { get; init; }

    public bool HasPurpose { get; init; }

    /// <summary>Whether a colleague's calendar holds it too.</summary>
    public bool HasCopy { get; init; }

    public decimal Travel { get; init; }

    public decimal Kilometres { get; init; }

    public decimal Expenses { get; init; }

    public DateTime End => Start.AddHours((double)Hours);
}
