namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A date, or a date and time.</summary>
public sealed class DateTimeAttributeMetadata : AttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public DateTimeAttributeMetadata()
        : base(AttributeTypeCode.DateTime)
    {
    }

    /// <summary>How it relates to time zones.</summary>
    public DateTimeBehavior DateTimeBehavior { get; set; }
}
