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

    private readonly PipelineMap map;
    private readonly RowFields fields;
    private readonly IReadOnlyList<ColumnMetadata> columns;
    private readonly IReadOnlyList<object?> constants;

    /// <param name="map">What the columns of the file mean.</param>
    /// <param name="rows">The file.</param>
    /// <param name="lookups">Its look-up files.</param>
    /// <param name="binding">The opportunity's columns.</param>
    /// <exception cref="UnusableInputException">The map names a column that a file or the opportunity lacks.</exception>
    public OpportunityReader(PipelineMap map, CsvRows rows, IReadOnlyList<LookupRows> lookups, MapBinding binding)
    {
        this.map = map;
        columns = binding.Bind(map.Columns);
        constants = binding.Bind(map.Constants).Select((column, index) => Constant(column, map.Constants[index])).ToList();
        fields = new RowFields(map, rows, lookups, Sources());
        Columns = map.Columns.Concat(map.Constants).Select(column => column.Target.ToLowerInvariant()).ToList();
    }

    /// <summary>The opportunity's columns that are filled.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Why the row just read is no opportunity, or nothing.</summary>
    public RowFault? Fault => fields.Fault;

    /// <summary>The opportunity; only to be used when there is no <see cref="Fault"/>.</summary>
    public PipelineRow Read()
    {
        fields.Begin();
        var owner = new OwnerName(fields.Required(map.Owner), Language());
        var row = new PipelineRow(fields.Row, fields.Required(map.Key), Topic(), owner, fields.RequiredDate(map.CreatedOn), Values())
        {
            Outcome = Outcome(),
        };
        return row.Outcome == OpportunityOutcome.Open ? row : Closed(row);
    }

    private IEnumerable<string> Sources() =>
        ((string[])[map.Key, map.CreatedOn, map.Owner, map.OwnerLanguage, map.State.Column, map.ClosedOn, map.ActualRevenue])
        .Concat(map.Name)
        .Concat(map.Columns.Select(column => column.Source));

    private object? Constant(ColumnMetadata column, MappedColumn constant)
    {
        var read = new ColumnValue(map).Read(column, constant.Source);
        return read.Fault is null
            ? read.Value
            : throw new UnusableInputException(new InputProblem(map.File, read.Fault) { Line = constant.Line });
    }

    private PipelineRow Closed(PipelineRow row)
    {
        var closed = row with
        {
            ClosedOn = fields.RequiredDate(map.ClosedOn),
            ActualRevenue = row.Outcome == OpportunityOutcome.Won ? (decimal?)fields.Value(Revenue, map.ActualRevenue) : null,
        };
        if (closed.ClosedOn < row.CreatedOn)
        {
            fields.Fail(map.ClosedOn, $"closed on {closed.ClosedOn:yyyy-MM-dd}, before it was created on {row.CreatedOn:yyyy-MM-dd}");
        }

        return closed;
    }

    private OpportunityOutcome Outcome()
    {
        if (map.State.Column.Length == 0)
        {
            return OpportunityOutcome.Open;
        }

        var text = fields.Required(map.State.Column);
        bool Is(IReadOnlyList<string> texts) => texts.Contains(text, StringComparer.OrdinalIgnoreCase);
        if (Is(map.State.Won) || Is(map.State.Lost))
        {
            return Is(map.State.Won) ? OpportunityOutcome.Won : OpportunityOutcome.Lost;
        }

        if (!Is(map.State.Open))
        {
            var known = string.Join(", ", map.State.Open.Concat(map.State.Won).Concat(map.State.Lost));
            fields.Fail(map.State.Column, $"'{text}' is not a state the map knows; it knows {known}");
        }

        return OpportunityOutcome.Open;
    }

    private List<object?> Values() =>
        map.Columns.Select((column, index) => fields.Value(columns[index], column.Source)).Concat(constants).ToList();

    private string Topic() => string.Join(" - ", map.Name.Select(fields.Text).Where(text => text.Length > 0));

    private int Language()
    {
        var text = fields.Text(map.OwnerLanguage);
        if (text.Length == 0)
        {
            return English;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var language))
        {
            fields.Fail(map.OwnerLanguage, $"'{text}' is not a language code such as 1033 (English) or 1035 (Finnish)");
        }

        return language;
    }
}
