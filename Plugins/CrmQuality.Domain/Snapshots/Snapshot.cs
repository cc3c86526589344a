using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Snapshots;

/// <summary>Everything a save needs to judge an opportunity: one published version, immutable.</summary>
public sealed record Snapshot
{
    /// <summary>Place of <c>createdon</c> among the columns of every snapshot.</summary>
    public const int CreatedOn = 0;

    /// <summary>Counts publishes from 1.</summary>
    public required int Version { get; init; }

    /// <summary>When it was published (UTC).</summary>
    public required DateTime PublishedOn { get; init; }

    /// <summary>The organisation's language (LCID).</summary>
    public required int Language { get; init; }

    /// <summary>Record and show only: nothing is capped or refused.</summary>
    public bool Paused { get; init; }

    /// <summary>Whether opportunity has <c>msdyn_forecastcategory</c>.</summary>
    public bool HasForecastCategory { get; init; }

    /// <summary>The organisation's currency.</summary>
    public required Guid BaseCurrency { get; init; }

    /// <summary>Units of a currency for one of the base currency, by currency.</summary>
    public required IReadOnlyDictionary<Guid, decimal> ExchangeRates { get; init; }

    /// <summary>The organisation's time zone.</summary>
    public required OrganizationCalendar Calendar { get; init; }

    /// <summary>The columns the criteria read; the first is <c>createdon</c>.</summary>
    public required IReadOnlyList<SnapshotColumn> Columns { get; init; }

    /// <summary>The published sets in the order they are tried.</summary>
    public required IReadOnlyList<CriteriaSet> Sets { get; init; }
}
