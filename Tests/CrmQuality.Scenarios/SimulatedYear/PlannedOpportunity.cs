using System;

namespace CrmQuality.Scenarios.SimulatedYear;

/// <summary>An opportunity of the year.</summary>
internal sealed record PlannedOpportunity(int Rep, DateTime CreatedOn, DateTime? ValidatedOn, DateTime? ClosedOn, bool IsWon)
{
    public bool IsAliveOn(DateTime moment) => CreatedOn.AddDays(2) < moment && (ClosedOn is null || moment.AddDays(1) < ClosedOn);

    public bool IsValidatedOn(DateTime moment) => ValidatedOn < moment.Date;
}
