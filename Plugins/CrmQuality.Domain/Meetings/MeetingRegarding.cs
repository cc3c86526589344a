namespace CrmQuality.Domain.Meetings;

/// <summary>What a meeting is about.</summary>
public enum MeetingRegarding
{
    /// <summary>Not linked to an opportunity or lead; a bucket of its own.</summary>
    Nothing,

    /// <summary>Nobody from outside takes part; a bucket of its own.</summary>
    Internal,

    /// <summary>An opportunity.</summary>
    Opportunity,

    /// <summary>A lead.</summary>
    Lead,
}
