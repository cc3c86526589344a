namespace CrmQuality.Domain.Waivers;

/// <summary>Where a waiver stands.</summary>
public enum WaiverStatus
{
    /// <summary>Asked for.</summary>
    Requested,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>Taken back by who asked for it.</summary>
    Withdrawn,

    /// <summary>Approved once, and revoked.</summary>
    Revoked,
}
