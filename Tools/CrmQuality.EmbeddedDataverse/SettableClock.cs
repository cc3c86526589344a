using System;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>The organisation's clock. It stands still until it is set.</summary>
public sealed class SettableClock
{
    private DateTime now;

    internal SettableClock(DateTime start)
    {
        UtcNow = start;
    }

    /// <summary>The moment, in UTC.</summary>
    /// <exception cref="ArgumentException">The value is not in UTC.</exception>
    public DateTime UtcNow
    {
        get => now;
        set => now = value.Kind == DateTimeKind.Utc
            ? value
            : throw new ArgumentException($"The clock takes UTC, not a {value.Kind} time: {value:O}.", nameof(value));
    }
}
