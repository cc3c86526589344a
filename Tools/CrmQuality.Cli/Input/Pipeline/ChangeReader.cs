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
    private readonly ChangesMap names = map.Changes!;
    private readonly RowFields fields = new(
        map, rows, [], [map.Changes!.Key, map.Changes.Date, map.Changes.Column, map.Changes.Value]);

    /// <summary>Why the row just read is no change, or nothing.</summary>
    public RowFault? Fault => fields.Fault;

    /// <summary>The change; only to be used when there is no <see cref="Fault"/>.</summary>
    public PipelineChange Read()
    {
        fields.Begin();
        var key = fields.Required(names.Key);
        var on = fields.RequiredDate(names.Date);
        var column = fields.Required(names.Column).ToLowerInvariant();
        CheckTime(key, on);
        return new PipelineChange(key, on, column, Value(column), rows.Row);
    }

    private object? Value(string column)
    {
        if (column.Length > 0 && binding.Refusal(column) is { } refusal)
        {
            fields.Fail(names.Column, refusal);
        }

        return Fault is null ? fields.Value(binding.Find(column)!, names.Value) : null;
    }

    private void CheckTime(string key, DateOnly on)
    {
        if (Fault is not null)
        {
            return;
        }

        if (!opportunities.TryGetValue(key, out var opportunity))
        {
            fields.Fail(names.Key, $"no usable opportunity has the key '{key}'");
        }
        else if (on < opportunity.CreatedOn || on > opportunity.ClosedOn)
        {
            fields.Fail(names.Date, $"'{key}' was not open on {on:yyyy-MM-dd}");
        }
    }
}
