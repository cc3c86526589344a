namespace CrmQuality.Domain.Meetings;

/// <summary>What became of a meeting. The numbers are those of the choice <c>crmq_meetingoutcome</c> less its first value.</summary>
public enum MeetingOutcome
{
    /// <summary>Nobody has said; costed as held. The default, because nobody corrects a favourable one.</summary>
    Unconfirmed = 0,

    /// <summary>It took place.</summary>
    Held = 1,

    /// <summary>The customer did not come.</summary>
    NoShow = 2,

    /// <summary>Called off before anybody left; costs nothing.</summary>
    Cancelled = 3,
}
