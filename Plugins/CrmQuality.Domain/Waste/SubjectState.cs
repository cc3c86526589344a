namespace CrmQuality.Domain.Waste;

/// <summary>The state of what a meeting is about.</summary>
public enum SubjectState
{
    /// <summary>An open opportunity or lead.</summary>
    Open,

    /// <summary>A won opportunity.</summary>
    Won,

    /// <summary>A lost opportunity or a disqualified lead.</summary>
    Lost,
}
