namespace CrmQuality.Domain.Targets;

/// <summary>A sales stage as a target counts on it.</summary>
/// <param name="probability">The chance that an opportunity in this stage moves on to the next, or is won from the last; 0 to 1, null without history.</param>
/// <param name="meetingsPerEntry">Meetings each opportunity takes while it is in this stage; zero or more.</param>
public readonly struct TargetStage(decimal? probability, decimal meetingsPerEntry)
{
    /// <summary>The chance of moving on, 0 to 1; null without history.</summary>
    public decimal? Probability { get; } = probability;

    /// <summary>Meetings per opportunity.</summary>
    public decimal MeetingsPerEntry { get; } = meetingsPerEntry;
}
