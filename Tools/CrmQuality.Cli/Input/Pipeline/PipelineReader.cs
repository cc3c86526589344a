using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Cli.Input.Maps;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>
/// Reads a file of opportunities and the file of their changes. Rows are kept because the replay needs them in the order of their dates, not
/// of the file; what is kept of a row is what the map names.
/// </summary>
/// <param name="file">The file of opportunities.</param>
/// <param name="map">What its columns mean.</param>
/// <param name="opportunity">The table it fills.</param>
internal sealed class PipelineReader(string file, PipelineMap map, TableMetadata opportunity)
{
    private readonly string folder = Path.GetDirectoryName(file) ?? "";
    private readonly MapBinding binding = new(map, opportunity);
    private readonly Dictionary<string, PipelineRow> byKey = new(StringComparer.Ordinal);

    /// <summary>Everything that is usable; the rest is put into files of its own.</summary>
    /// <exception cref="UnusableInputException">A file is missing, malformed, or lacks a column.</exception>
    public PipelineFiles Read()
    {
        var lookups = map.Lookups.Select(lookup => LookupRows.Read(lookup, folder, map.Delimiter)).ToList();
        using var rows = new CsvRows(file, map.Delimiter);
        using var rejected = new RejectedRows(file, rows.Header, map.Delimiter, Rejection.None);
        var reader = new OpportunityReader(map, rows, lookups, binding);
        while (rows.Read())
        {
            var row = reader.Read();
            if (Fault(reader.Fault, row) is { } fault)
            {
                rejected.Add(rows.Fields, rows.Row, fault.Column, fault.Reason);
            }
            else
            {
                byKey.Add(row.Key, row);
            }
        }

        var files = new PipelineFiles(reader.Columns, [.. byKey.Values.OrderBy(row => row.Row)], []) { RejectedRows = rejected.Rejection };
        return WithEnd(map.Changes is null ? files : WithChanges(files, map.Changes));
    }

    /// <summary>Puts rows aside that Dataverse did not take after all.</summary>
    /// <param name="files">What was read.</param>
    /// <param name="rows">Faults by row of the file of opportunities.</param>
    /// <param name="changes">Faults by row of the file of changes.</param>
    public PipelineFiles Reject(PipelineFiles files, IReadOnlyDictionary<long, RowFault> rows, IReadOnlyDictionary<long, RowFault> changes) => files with
    {
        RejectedRows = Reject(file, files.RejectedRows, rows),
        RejectedChanges = map.Changes is null ? files.RejectedChanges : Reject(Path.Combine(folder, map.Changes.File), files.RejectedChanges, changes),
    };

    private Rejection Reject(string source, Rejection earlier, IReadOnlyDictionary<long, RowFault> faults)
    {
        using var rows = new CsvRows(source, map.Delimiter);
        using var rejected = new RejectedRows(source, rows.Header, map.Delimiter, earlier);
        while (faults.Count > 0 && rows.Read())
        {
            if (faults.TryGetValue(rows.Row, out var fault))
            {
                rejected.Add(rows.Fields, rows.Row, fault.Column, fault.Reason);
            }
        }

        return rejected.Rejection;
    }

    private RowFault? Fault(RowFault? fault, PipelineRow row)
    {
        if (fault is not null)
        {
            return fault;
        }

        if (byKey.TryGetValue(row.Key, out var first))
        {
            return new RowFault(map.Key, $"the key '{row.Key}' is already that of row {first.Row}");
        }

        return AfterTheEnd(map.CreatedOn, row.CreatedOn) ?? (row.ClosedOn is { } closed ? AfterTheEnd(map.ClosedOn, closed) : null);
    }

    private RowFault? AfterTheEnd(string column, DateOnly date) =>
        date > map.AsOf ? new RowFault(column, $"{date:yyyy-MM-dd} is after {map.AsOf:yyyy-MM-dd}, the map's asOf") : null;

    private PipelineFiles WithChanges(PipelineFiles files, ChangesMap names)
    {
        using var rows = new CsvRows(Path.Combine(folder, names.File), map.Delimiter);
        using var rejected = new RejectedRows(rows.File, rows.Header, map.Delimiter, Rejection.None);
        var reader = new ChangeReader(map, rows, binding, byKey);
        var changes = new List<PipelineChange>();
        while (rows.Read())
        {
            var change = reader.Read();
            if ((reader.Fault ?? AfterTheEnd(names.Date, change.On)) is { } fault)
            {
                rejected.Add(rows.Fields, rows.Row, fault.Column, fault.Reason);
            }
            else
            {
                changes.Add(change);
            }
        }

        return files with { Changes = changes, RejectedChanges = rejected.Rejection };
    }

    private PipelineFiles WithEnd(PipelineFiles files)
    {
        if (map.AsOf is { } end)
        {
            return files with { AsOf = end };
        }

        var latest = files.Rows.Select(row => row.ClosedOn ?? row.CreatedOn).Concat(files.Changes.Select(change => change.On)).ToList();
        return latest.Count > 0
            ? files with { AsOf = latest.Max() }
            : throw new UnusableInputException(new InputProblem(file, "the file has no usable opportunity"));
    }
}
