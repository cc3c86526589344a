using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input.Maps;

namespace CrmQuality.Cli.Input.Csv;

/// <summary>Finds the text a map means in a row: a column of the file, its aliases applied, or a column of a look-up file.</summary>
internal sealed class FieldSource
{
    private readonly int index;
    private readonly string column;
    private readonly IReadOnlyDictionary<string, string>? aliases;
    private readonly LookupRows? lookup;
    private readonly int lookupIndex;

    private FieldSource(CsvRows rows, PipelineMap map, string column, LookupRows? lookup, int lookupIndex)
    {
        this.column = column;
        this.lookup = lookup;
        this.lookupIndex = lookupIndex;
        index = rows.IndexOf(column);
        map.Aliases.TryGetValue(column, out aliases);
    }

    /// <summary>The source a map calls <paramref name="name"/>: a column of the file or <c>lookup.column</c>.</summary>
    /// <exception cref="UnusableInputException">There is no such column.</exception>
    public static FieldSource Of(string name, CsvRows rows, PipelineMap map, IReadOnlyList<LookupRows> lookups)
    {
        var lookup = rows.Has(name) ? null : lookups.FirstOrDefault(lookup => name.StartsWith(lookup.Map.Name + ".", StringComparison.OrdinalIgnoreCase));
        return lookup is null
            ? new FieldSource(rows, map, name, null, 0)
            : new FieldSource(rows, map, lookup.Map.By, lookup, lookup.IndexOf(name[(lookup.Map.Name.Length + 1)..]));
    }

    /// <summary>What the row says.</summary>
    public FieldText Read(CsvRows rows)
    {
        var text = rows.Field(index);
        if (aliases is not null && aliases.TryGetValue(text, out var alias))
        {
            text = alias;
        }

        return lookup is null || text.Length == 0 ? new FieldText(text, column) : LookUp(text, lookup);
    }

    private FieldText LookUp(string text, LookupRows lookup) => lookup.Find(text) is { } found
        ? new FieldText(found[lookupIndex].Trim(), column)
        : new FieldText("", column, $"'{text}' is not in column {lookup.Map.Key} of {lookup.Map.File}; add it there, or an alias to the map");
}
