using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Snapshots;

/// <summary>Everything a save needs to judge an opportunity: one published version.</summary>
/// <remarks>Written once, while it is compiled or read.</remarks>
public sealed class Snapshot
{
    /// <summary>Place of <c>createdon</c> among the columns of every snapshot.</summary>
    public const int CreatedOn = 0;

    private const string ForecastCategory = "msdyn_forecastcategory";

    /// <summary>Counts publishes from 1.</summary>
    public int Version { get; internal set; }

    /// <summary>When it was published (UTC).</summary>
    public DateTime PublishedOn { get; internal set; }

    /// <summary>The environment it was published in; empty where it belongs to none.</summary>
    public Guid Organization { get; internal set; }

    /// <summary>The organisation's language (LCID).</summary>
    public int Language { get; internal set; }

    /// <summary>Record and show only: nothing is capped or refused.</summary>
    public bool Paused { get; internal set; }

    /// <summary>Whether opportunity has <c>msdyn_forecastcategory</c>.</summary>
    public bool HasForecastCategory { get; internal set; }

    /// <summary>The organisation's currency.</summary>
    public Guid BaseCurrency { get; internal set; }

    /// <summary>Units of a currency for one of the base currency, by currency.</summary>
    public IReadOnlyDictionary<Guid, decimal> ExchangeRates { get; internal set; } = new Dictionary<Guid, decimal>();

    /// <summary>The organisation's time zone.</summary>
    public OrganizationCalendar Calendar { get; internal set; } = null!;

    /// <summary>The columns the criteria read; the first is <c>createdon</c>.</summary>
    public IReadOnlyList<SnapshotColumn> Columns { get; internal set; } = [];

    /// <summary>The tables the criteria read besides opportunity.</summary>
    public IReadOnlyList<Link> Links { get; internal set; } = [];

    /// <summary>The published sets in the order they are tried.</summary>
    public IReadOnlyList<CriteriaSet> Sets { get; internal set; } = [];

    /// <summary>The columns that the steps as they ship do not watch, so that publishing has to add them.</summary>
    public IEnumerable<string> AddedColumns =>
        Columns.Where(column => column.IsCustom).Select(column => column.Name).Concat(HasForecastCategory ? new[] { ForecastCategory } : []);

    /// <summary>The column at a place.</summary>
    public SnapshotColumn ColumnAt(ColumnPlace place) =>
        place.Link == ColumnPlace.OwnRow ? Columns[place.Column] : Links[place.Link].Columns[place.Column];
}
