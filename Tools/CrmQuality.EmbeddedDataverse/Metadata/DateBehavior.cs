namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>How a date and time column relates to time zones.</summary>
public enum DateBehavior
{
    /// <summary>Kept in UTC, shown and compared in the user's zone.</summary>
    UserLocal,

    /// <summary>A calendar date; the time is always midnight and no zone applies.</summary>
    DateOnly,

    /// <summary>A date and time as written; no zone applies.</summary>
    TimeZoneIndependent,
}
