namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>How much a column insists on a value. Only <see cref="SystemRequired"/> is enforced by the platform itself.</summary>
public enum RequiredLevel
{
    /// <summary>No value is asked for.</summary>
    None,

    /// <summary>Forms recommend a value.</summary>
    Recommended,

    /// <summary>Forms insist on a value; calls through the service do not.</summary>
    ApplicationRequired,

    /// <summary>A row cannot exist without a value.</summary>
    SystemRequired,
}
