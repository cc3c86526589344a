namespace CrmQuality.Domain.Criteria;

/// <summary>What a criterion that is not met does. The numbers are those of the choice <c>crmq_severity</c> less its first value.</summary>
public enum Severity
{
    /// <summary>Recorded and shown.</summary>
    Note = 0,

    /// <summary>Recorded and shown as a warning.</summary>
    Warn = 1,

    /// <summary>Caps the forecast category.</summary>
    Cap = 2,

    /// <summary>Refuses the save at its gates, caps elsewhere.</summary>
    Block = 3,
}
