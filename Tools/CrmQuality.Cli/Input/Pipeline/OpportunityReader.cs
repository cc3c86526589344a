using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Cli.Input.Maps;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>Reads the row a file stands on as an opportunity.</summary>
internal sealed class OpportunityReader
{
    private const int English = 1033;
    private static readonly ColumnMetadata Revenue = new() { LogicalName = "actualrevenue", SchemaName = "ActualRevenue", Kind = ColumnKind.Decimal };

    private readonly PipelineMap _map;
    private readonly RowFields _fields;
    private readonly IReadOnlyList<ColumnMetadata> _columns;
    private readonly IReadOnlyList<object?> _constants;

    /// <param name="map">What the columns of the file mean.</param>
    /// <param name="rows">The file.</param>
    /// <param name="lookups">Its look-up files.</param>
    /// <param name="binding">The opportunity's columns.</param>
    /// <exception cref="UnusableInputException">The map names a column that a file or the opportunity lacks.</exception>
    public OpportunityReader(PipelineMap map, CsvRows rows, IReadOnlyList<LookupRows> lookups, MapBinding binding)
    {
        _map = map;
        _columns = binding.Bind(map.Columns);
        _constants = binding.Bind(map.Constants).Select((column, index) => Constant(column, map.Constants[index])).ToList();
        _fields = new RowFields(map, rows, lookups, Sources());
        Columns = map.Columns.Concat(map.Constants).Select(column => column.Target.ToLowerInvariant()).ToList();
    }

    /// <summary>The opportunity's columns that are filled.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Why the row just read is no opportunity, or nothing.</summary>
    public RowFault? Fault => _fields.Fault;

    /// <summary>The opportunity; only to be used when there is no <see cref="Fault"/>.</summary>
    public PipelineRow Read()
    {
        _fields.Begin();
        var owner = new OwnerName(_fields.Required(_map.Owner), Language());
        var row = new PipelineRow(_fields.Row, _fields.Required(_map.Key), Topic(), owner, _fields.RequiredDate(_map.CreatedOn), Values())
        {
            Outcome = Outcome(),
        };
        return row.Outcome == OpportunityOutcome.Open ? row : Closed(row);
    }

    private IEnumerable<string> Sources() =>
        ((string[])[_map.Key, _map.CreatedOn, _map.Owner, _map.OwnerLanguage, _map.State.Column, _map.ClosedOn, _map.ActualRevenue])
        .Concat(_map.Name)
        .Concat(_map.Columns.Select(column => column.Source));

    private object? Constant(ColumnMetadata column, MappedColumn constant)
    {
        var read = new ColumnValue(_map).Read(column, constant.Source);
        return read.Fault is null
            ? read.Value
            : throw new UnusableInputException(new InputProblem(_map.File, read.Fault) { Line = constant.Line });
    }

    private PipelineRow Closed(PipelineRow row)
    {
        var closed = row with
        {
            ClosedOn = _fields.RequiredDate(_map.ClosedOn),
            ActualRevenue = row.Outcome == OpportunityOutcome.Won ? (decimal?)_fields.Value(Revenue, _map.ActualRevenue) : null,
        };
        if (closed.ClosedOn < row.CreatedOn)
        {
            _fields.Fail(_map.ClosedOn, $"closed on {closed.ClosedOn:yyyy-MM-dd}, before it was created on {row.CreatedOn:yyyy-MM-dd}");
        }

        return closed;
    }

    private OpportunityOutcome Outcome()
    {
        if (_map.State.Column.Length == 0)
        {
            return OpportunityOutcome.Open;
        }

        var text = _fields.Required(_map.State.Column);
        bool Is(IReadOnlyList<string> texts) => texts.Contains(text, StringComparer.OrdinalIgnoreCase);
        if (Is(_map.State.Won) || Is(_map.State.Lost))
        {
            return Is(_map.State.Won) ? OpportunityOutcome.Won : OpportunityOutcome.Lost;
        }

        if (!Is(_map.State.Open))
        {
            var known = string.Join(", ", _map.State.Open.Concat(_map.State.Won).Concat(_map.State.Lost));
            _fields.Fail(_map.State.Column, $"'{text}' is not a state the map knows; it knows {known}");
        }

        return OpportunityOutcome.Open;
    }

    private List<object?> Values() =>
        _map.Columns.Select((column, index) => _fields.Value(_columns[index], column.Source)).Concat(_constants).ToList();

    private string Topic() => string.Join(" - ", _map.Name.Select(_fields.Text).Where(text => text.Length > 0));

    private int Language()
    {
        var text = _fields.Text(_map.OwnerLanguage);
        if (text.Length == 0)
        {
            return English;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var language))
        {
            _fields.Fail(_map.OwnerLanguage, $"'{text}' is not a language code such as 1033 (English) or 1035 (Finnish)");
        }

        return language;
    }
}
