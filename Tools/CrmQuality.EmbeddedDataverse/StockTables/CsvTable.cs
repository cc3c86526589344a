using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace CrmQuality.EmbeddedDataverse.StockTables;

/// <summary>Reads the data files of this folder: a header, then rows of comma-separated fields, quoted where needed, one line each.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    private CsvTable(string name, IReadOnlyList<string> header)
    {
        Name = name;
        for (var i = 0; i < header.Count; i++)
        {
            positions[header[i]] = i;
        }
    }

    public string Name { get; }

    public List<Line> Lines { get; } = [];

    public static CsvTable Read(string name, TextReader reader)
    {
        var header = reader.ReadLine() ?? throw new InvalidDataException($"{name} is empty.");
        var table = new CsvTable(name, Split(header));
        for (var number = 2; reader.ReadLine() is { } text; number++)
        {
            var fields = Split(text);
            if (fields.Count != table.positions.Count)
            {
                throw new InvalidDataException($"{name}, line {number}: {fields.Count} fields, the header has {table.positions.Count}.");
            }

            table.Lines.Add(new Line(table, number, fields));
        }

        return table;
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var isDoubledQuote = quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"';
            if (isDoubledQuote)
            {
                field.Append(line[++i]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    internal sealed record Line(CsvTable Table, int Number, IReadOnlyList<string> Fields)
    {
        public string this[string column] => Fields[Table.positions[column]];

        public string? Optional(string column) => this[column] is { Length: > 0 } value ? value : null;

        public bool Flag(string column) => this[column] == "1";
    }
}
