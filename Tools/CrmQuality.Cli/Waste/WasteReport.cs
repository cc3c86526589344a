using System.Collections.Generic;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Cli.Waste;

/// <summary>What a file of meetings comes to.</summary>
internal sealed record WasteReport
{
    /// <summary>The name of the file.</summary>
    public required string Source { get; init; }

    /// <summary>The day it is reported as of.</summary>
    public required Day AsOf { get; init; }

    /// <summary>What all amounts are in.</summary>
    public required string Currency { get; init; }

    /// <summary>How much is said about single persons.</summary>
    public required PersonView Persons { get; init; }

    /// <summary>Meetings; copies of one count once.</summary>
    public required int Meetings { get; init; }

    /// <summary>Rows that were another copy of a meeting.</summary>
    public required int Copies { get; init; }

    /// <summary>Rows that could not be used.</summary>
    public required Rejection Rejected { get; init; }

    /// <summary>Columns of the file that mean nothing here.</summary>
    public required IReadOnlyList<string> UnusedColumns { get; init; }

    /// <summary>Whether the file says what meetings were for.</summary>
    public required bool KnowsPurpose { get; init; }

    /// <summary>The whole ledger.</summary>
    public required WasteLine Total { get; init; }

    /// <summary>Where the hours went.</summary>
    public required HoursSplit Hours { get; init; }

    /// <summary>Cost of the meetings with customers, useful ones too.</summary>
    public required decimal Cost { get; init; }

    /// <summary>The same for each validated opportunity; null without any.</summary>
    public required decimal? CostPerValidated { get; init; }

    /// <summary>The same for each won one; null without any.</summary>
    public required decimal? CostPerWin { get; init; }

    /// <summary>Deals the wasted hours would have won; null where nothing was won.</summary>
    public required decimal? DisplacedDeals { get; init; }

    /// <summary>The ledger by what it is parted by, names in place of identifiers.</summary>
    public required IReadOnlyDictionary<WasteDimension, IReadOnlyList<WasteLine>> Lines { get; init; }

    /// <summary>Rows read: every one is a meeting, a copy or rejected.</summary>
    public int Rows => Meetings + Copies + Rejected.Count;
}
