using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input.Maps;

namespace CrmQuality.Cli.Input.Csv;

/// <summary>Finds the text a map means in a row: a column of the file, its aliases applied, or a column of a look-up file.</summary>
internal sealed class FieldSource
{
    private readonly int _index;
    private readonly string _column;
    private readonly IReadOnlyDictionary<string, string>? _aliases;
    private readonly LookupRows? _lookup;
    private readonly int _lookupIndex;

    private FieldSource(CsvRows rows, PipelineMap map, string column, LookupRows? lookup, int lookupIndex)
    {
        (_column, _index, _lookup, _lookupIndex) = (column, rows.IndexOf(column), lookup, lookupIndex);
        map.Aliases.TryGetValue(column, out _aliases);
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
        var text = rows.Field(_index);
        if (_aliases is not null && _aliases.TryGetValue(text, out var alias))
        {
            text = alias;
        }

        return _lookup is null || text.Length == 0 ? new FieldText(text, _column) : LookUp(text, _lookup);
    }

    private FieldText LookUp(string text, LookupRows lookup) => lookup.Find(text) is { } found
        ? new FieldText(found[_lookupIndex].Trim(), _column)
        : new FieldText("", _column, $"'{text}' is not in column {lookup.Map.Key} of {lookup.Map.File}; add it there, or an alias to the map");
}
