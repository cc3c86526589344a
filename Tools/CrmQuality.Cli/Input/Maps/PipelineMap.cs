using System;
using System.Collections.Generic;

namespace CrmQuality.Cli.Input.Maps;

/// <summary>How a file of opportunities is to be read: which of its columns mean what. <c>docs/samples/README.md</c> explains each.</summary>
/// <param name="File">The map's own file, for errors.</param>
internal sealed record PipelineMap(string File)
{
    /// <summary>A sentence for the report, such as what the figures are no evidence of.</summary>
    public string Note { get; init; } = "";

    /// <summary>The character between two fields.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>The .NET format of dates; a time of day is read and ignored.</summary>
    public string DateFormat { get; init; } = "yyyy-MM-dd";

    /// <summary>A point or a comma.</summary>
    public char DecimalSeparator { get; init; } = '.';

    /// <summary>The ISO code of all money in the file.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>The day the file was written: the final clock. Without it, the latest date in the file.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The column that tells opportunities apart.</summary>
    public string Key { get; init; } = "";

    /// <summary>The columns that make up the topic.</summary>
    public IReadOnlyList<string> Name { get; init; } = [];

    /// <summary>The column of the day of creation.</summary>
    public string CreatedOn { get; init; } = "";

    /// <summary>The column of the owner's full name.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The column of the owner's language (LCID), or blank for English.</summary>
    public string OwnerLanguage { get; init; } = "";

    /// <summary>How the file says open, won and lost.</summary>
    public StateMap State { get; init; } = new("");

    /// <summary>The column of the closing day, or blank when the file has open opportunities only.</summary>
    public string ClosedOn { get; init; } = "";

    /// <summary>The column of the revenue a won opportunity brought, or blank.</summary>
    public string ActualRevenue { get; init; } = "";

    /// <summary>Columns of the opportunity filled from columns of the file.</summary>
    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>Columns of the opportunity filled with the same text in every row.</summary>
    public IReadOnlyList<MappedColumn> Constants { get; init; } = [];

    /// <summary>By column of the file: what to read instead of a text.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Aliases { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Files that hold more columns for a column of the file.</summary>
    public IReadOnlyList<LookupMap> Lookups { get; init; } = [];

    /// <summary>The file of changes over time, if there is one.</summary>
    public ChangesMap? Changes { get; init; }
}
