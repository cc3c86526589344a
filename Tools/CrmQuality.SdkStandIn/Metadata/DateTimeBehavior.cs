namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How a date relates to time zones.</summary>
public sealed class DateTimeBehavior : ConstantsBase<string>
{
    /// <summary>An empty value.</summary>
    public DateTimeBehavior()
    {
    }

    /// <summary>Shown in the zone of the user.</summary>
    public static readonly DateTimeBehavior UserLocal = new() { Value = "UserLocal" };

    /// <summary>A calendar date.</summary>
    public static readonly DateTimeBehavior DateOnly = new() { Value = "DateOnly" };

    /// <summary>As written.</summary>
    public static readonly DateTimeBehavior TimeZoneIndependent = new() { Value = "TimeZoneIndependent" };
}
