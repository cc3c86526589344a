using System;
using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>What a snapshot takes from the environment rather than from the criteria.</summary>
public sealed record SnapshotSettings
{
    /// <summary>Counts publishes from 1.</summary>
    public required int Version { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime PublishedOn { get; init; }

    /// <summary>The environment; empty for none.</summary>
    public Guid Organization { get; init; }

    /// <summary>The organisation's language (LCID).</summary>
    public int Language { get; init; } = 1033;

    /// <summary>Record and show only.</summary>
    public bool Paused { get; init; }

    /// <summary>The organisation's currency.</summary>
    public required Guid BaseCurrency { get; init; }

    /// <summary>Units of a currency for one of the base currency.</summary>
    public IReadOnlyDictionary<Guid, decimal> ExchangeRates { get; init; } = new Dictionary<Guid, decimal>();

    /// <summary>The organisation's time zone.</summary>
    public required OrganizationCalendar Calendar { get; init; }

    /// <summary>Whether it is the very same.</summary>
    /// <remarks>What the compiler would write here takes room in the shipped assembly, and lists would differ anyway.</remarks>
    public bool Equals(SnapshotSettings? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => Version;
}
