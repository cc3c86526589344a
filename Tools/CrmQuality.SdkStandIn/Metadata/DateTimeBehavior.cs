using System;

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

    /// <summary>Whether two have the same value.</summary>
    public static bool operator ==(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) =>
        ReferenceEquals(behaviorA, behaviorB) || (behaviorA is not null && behaviorB is not null && string.Equals(behaviorA.Value, behaviorB.Value, StringComparison.Ordinal));

    /// <summary>Whether two have different values.</summary>
    public static bool operator !=(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) => !(behaviorA == behaviorB);

    /// <inheritdoc />
    public override bool Equals(object obj) => obj is DateTimeBehavior other && this == other;

    /// <inheritdoc />
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;
}
