using System;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Meetings;

/// <summary>What an hour and a kilometre cost from a day on, for everybody, for one team or for one person.</summary>
public sealed class RateLine
{
    /// <summary>The first day of meetings it holds for.</summary>
    public Day ValidFrom { get; init; }

    /// <summary>The one person it is for; null for more.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The team or business unit it is for; null for all.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>For an hour, in base currency; null leaves it to a less specific line.</summary>
    public decimal? Hourly { get; init; }

    /// <summary>For a kilometre, in base currency; null leaves it to a less specific line.</summary>
    public decimal? PerKilometre { get; init; }
}
