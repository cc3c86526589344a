using System;
using System.Collections.Generic;
using System.IO;
using CrmQuality.Cli.Input.Maps;

namespace CrmQuality.Cli.Input.Csv;

/// <summary>The rows of a look-up file by their key, in memory: look-up files are short.</summary>
internal sealed class LookupRows
{
    private readonly Dictionary<string, IReadOnlyList<string>> rows = new(StringComparer.OrdinalIgnoreCase);
    private readonly CsvRows file;

    private LookupRows(LookupMap map, CsvRows file)
    {
        Map = map;
        this.file = file;
    }

    /// <summary>How the map describes the file.</summary>
    public LookupMap Map { get; }

    /// <summary>Reads a look-up file, which lies relative to <paramref name="folder"/>.</summary>
    /// <exception cref="UnusableInputException">The file is missing, malformed, or says two things of one key.</exception>
    public static LookupRows Read(LookupMap map, string folder, char delimiter)
    {
        using var file = new CsvRows(Path.Combine(folder, map.File), delimiter);
        var rows = new LookupRows(map, file);
        var key = file.IndexOf(map.Key);
        while (file.Read())
        {
            rows.Add(file.Field(key));
        }

        return rows;
    }

    /// <summary>Where a column stands.</summary>
    public int IndexOf(string column) => file.IndexOf(column);

    /// <summary>The fields of the row with a key, or nothing.</summary>
    public IReadOnlyList<string>? Find(string key) => rows.GetValueOrDefault(key);

    private void Add(string key)
    {
        var defect = file.Defect ?? (rows.TryAdd(key, file.Fields) ? null : $"'{key}' is there twice; keep one row");
        if (defect is not null)
        {
            throw new UnusableInputException(new InputProblem(file.File, defect) { Row = file.Row, Column = Map.Key });
        }
    }
}
