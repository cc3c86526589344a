using System;
using System.Collections.Generic;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Cli.Input.Maps;

namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>Reads the row a file of changes stands on.</summary>
/// <param name="map">The map, whose changes are not null.</param>
/// <param name="rows">The file of changes.</param>
/// <param name="binding">The opportunity's columns.</param>
/// <param name="opportunities">The usable opportunities by key.</param>
internal sealed class ChangeReader(PipelineMap map, CsvRows rows, MapBinding binding, IReadOnlyDictionary<string, PipelineRow> opportunities)
{
    private readonly ChangesMap _names = map.Changes!;
    private readonly RowFields _fields = new(
        map, rows, [], [map.Changes!.Key, map.Changes.Date, map.Changes.Column, map.Changes.Value]);

    /// <summary>Why the row just read is no change, or nothing.</summary>
    public RowFault? Fault => _fields.Fault;

    /// <summary>The change; only to be used when there is no <see cref="Fault"/>.</summary>
    public PipelineChange Read()
    {
        _fields.Begin();
        var key = _fields.Required(_names.Key);
        var on = _fields.RequiredDate(_names.Date);
        var column = _fields.Required(_names.Column).ToLowerInvariant();
        CheckTime(key, on);
        return new PipelineChange(key, on, column, Value(column), rows.Row);
    }

    private object? Value(string column)
    {
        if (column.Length > 0 && binding.Refusal(column) is { } refusal)
        {
            _fields.Fail(_names.Column, refusal);
        }

        return Fault is null ? _fields.Value(binding.Find(column)!, _names.Value) : null;
    }

    private void CheckTime(string key, DateOnly on)
    {
        if (Fault is not null)
        {
            return;
        }

        if (!opportunities.TryGetValue(key, out var opportunity))
        {
            _fields.Fail(_names.Key, $"no usable opportunity has the key '{key}'");
        }
        else if (on < opportunity.CreatedOn || on > opportunity.ClosedOn)
        {
            _fields.Fail(_names.Date, $"'{key}' was not open on {on:yyyy-MM-dd}");
        }
    }
}
