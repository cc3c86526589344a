using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>A meeting that was held on an opportunity.</summary>
/// <param name="opportunityKey">The opportunity.</param>
/// <param name="on">The organisation's day.</param>
/// <param name="wasValidated">Whether the opportunity was validated then.</param>
public sealed class OpportunityMeeting(string opportunityKey, Day on, bool wasValidated)
{
    /// <summary>The opportunity.</summary>
    public string OpportunityKey => opportunityKey;

    /// <summary>The organisation's day.</summary>
    public Day On => on;

    /// <summary>Whether the opportunity was validated then.</summary>
    public bool WasValidated => wasValidated;
}
