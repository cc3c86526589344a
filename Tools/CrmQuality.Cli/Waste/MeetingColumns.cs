using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Csv;

namespace CrmQuality.Cli.Waste;

/// <summary>The columns of a file of meetings, found by name without regard to case.</summary>
internal sealed class MeetingColumns
{
    private static readonly string[] Required = ["meeting", "rep", "start", "end"];

    private static readonly string[] Optional =
    [
        "outcome", "purpose", "attendees", "preparation", "travel", "followUp", "km", "expenses", "globalObjectId", "team", "regarding",
        "opportunity", "state", "closedOn", "validatedOn", "voidedOn", "verdict", "segment", "source", "criterion",
    ];

    private readonly CsvRows rows;
    private readonly Dictionary<string, int> places;

    /// <exception cref="UnusableInputException">A column that must be there is missing, or one is there twice; all such columns are named.</exception>
    public MeetingColumns(CsvRows rows)
    {
        this.rows = rows;
        var missing = Required.Where(name => !rows.Has(name)).ToList();
        if (missing.Count > 0)
        {
            var reason = $"the file has no such column, and cannot be read without it; it has {string.Join(", ", rows.Header)}";
            throw new UnusableInputException(missing.ConvertAll(name => new InputProblem(rows.File, reason) { Row = 1, Column = name }));
        }

        places = Required.Concat(Optional).Where(rows.Has).ToDictionary(name => name, rows.IndexOf, StringComparer.Ordinal);
        Unused = [.. rows.Header.Where((_, place) => !places.ContainsValue(place))];
    }

    /// <summary>Columns of the file that mean nothing here.</summary>
    public IReadOnlyList<string> Unused { get; }

    /// <summary>Whether the file says what meetings were for.</summary>
    public bool KnowPurpose => places.ContainsKey("purpose");

    /// <summary>What the row says in a column; blank where the file lacks it.</summary>
    public string this[string name] => places.TryGetValue(name, out var place) ? rows.Field(place) : "";
}
