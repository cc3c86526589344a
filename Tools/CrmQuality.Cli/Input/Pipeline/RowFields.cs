using System;
using System.Collections.Generic;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Cli.Input.Maps;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>Reads what a map names out of the row a file stands on, and keeps the first fault of the row.</summary>
internal sealed class RowFields
{
    private readonly CsvRows rows;
    private readonly ColumnValue values;
    private readonly Dictionary<string, FieldSource> sources = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="map">The map.</param>
    /// <param name="rows">The file.</param>
    /// <param name="lookups">Its look-up files.</param>
    /// <param name="names">The sources that will be asked for; blank ones are passed over.</param>
    /// <exception cref="UnusableInputException">The map names a column that a file lacks.</exception>
    public RowFields(PipelineMap map, CsvRows rows, IReadOnlyList<LookupRows> lookups, IEnumerable<string> names)
    {
        this.rows = rows;
        values = new ColumnValue(map);
        foreach (var name in names)
        {
            if (name.Length > 0 && !sources.ContainsKey(name))
            {
                sources.Add(name, FieldSource.Of(name, rows, map, lookups));
            }
        }
    }

    /// <summary>The first fault of the row, or nothing.</summary>
    public RowFault? Fault { get; private set; }

    /// <summary>The line on which the row starts.</summary>
    public long Row => rows.Row;

    /// <summary>Turns to the row the file now stands on.</summary>
    public void Begin() => Fault = rows.Defect is null ? null : new RowFault(null, rows.Defect);

    /// <summary>A text, blank when the map names no source or the field is blank.</summary>
    public string Text(string source) => source.Length == 0 ? "" : Field(source).Text;

    /// <summary>A text that must not be blank.</summary>
    public string Required(string source)
    {
        var text = Text(source);
        if (text.Length == 0)
        {
            Fail(source, "the field is blank, and the replay cannot do without it");
        }

        return text;
    }

    /// <summary>A date that must be there.</summary>
    public DateOnly RequiredDate(string source)
    {
        var text = Required(source);
        if (values.Date(text) is { } date)
        {
            return date;
        }

        Fail(source, values.NotADate(text));
        return default;
    }

    /// <summary>The value of a Dataverse column; null when the field is blank.</summary>
    public object? Value(ColumnMetadata column, string source)
    {
        if (source.Length == 0)
        {
            return null;
        }

        var field = Field(source);
        var read = values.Read(column, field.Text);
        if (read.Fault is not null)
        {
            Fail(field.Column, read.Fault);
        }

        return read.Value;
    }

    /// <remarks>The first fault of a row is the one told: the next ones often only follow from it.</remarks>
    public void Fail(string column, string reason) => Fault ??= new RowFault(column.Length == 0 ? null : column, reason);

    private FieldText Field(string source)
    {
        var field = sources[source].Read(rows);
        if (field.Fault is not null)
        {
            Fail(field.Column, field.Fault);
        }

        return field;
    }
}
