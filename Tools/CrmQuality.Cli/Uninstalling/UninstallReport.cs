using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Reporting;

namespace CrmQuality.Cli.Uninstalling;

/// <summary>What uninstalling has done so far.</summary>
/// <param name="Folder">The folder of the export.</param>
internal sealed record UninstallReport(string Folder)
{
    /// <summary>The files of the export.</summary>
    public IReadOnlyList<ExportedFile> Files { get; init; } = [];

    /// <summary>Whether the criteria were paused; null while they were not asked to, false where nothing is live.</summary>
    public bool? Paused { get; init; }

    /// <summary>How many opportunities have their rep's own category again.</summary>
    public int? Categories { get; init; }

    /// <summary>How many gates of business process flows were removed.</summary>
    public int? Gates { get; init; }

    /// <summary>How many unmanaged layers were taken off steps and images.</summary>
    public int? Layers { get; init; }

    /// <summary>Whether the solution is gone.</summary>
    public bool Deleted { get; init; }

    /// <summary>Writes the members of one JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("folder", Folder);
        json.WriteStartArray("files");
        foreach (var file in Files)
        {
            json.WriteStartObject();
            json.WriteString("table", file.Table);
            json.WriteString("file", file.File);
            json.WriteNumber("rows", file.Rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("paused", Paused == true);
        json.WriteNumber("categoriesGivenBack", Categories ?? 0);
        json.WriteNumber("gatesRemoved", Gates ?? 0);
        json.WriteNumber("layersRemoved", Layers ?? 0);
        json.WriteBoolean("deleted", Deleted);
    }

    /// <summary>A line for each thing done.</summary>
    public IEnumerable<string> Lines()
    {
        var rows = ReportText.Counted(Files.Sum(file => file.Rows), "row", "rows");
        string?[] lines =
        [
            Files.Count > 0 ? $"Exported: {rows} of {ReportText.Counted(Files.Count, "table", "tables")} to {Folder}" : null,
            Paused switch { true => "Paused: nothing is capped or refused any more", false => "Nothing was published, so there was nothing to pause", null => null },
            Categories is { } count ? $"Forecast categories given back: {ReportText.Count(count)}" : null,
            Gates is { } gates ? $"Gates of business process flows removed: {ReportText.Count(gates)}" : null,
            Layers is { } layers ? $"Unmanaged layers taken off steps: {ReportText.Count(layers)}" : null,
            Deleted ? "Deleted: the solution with its tables and columns" : null,
        ];
        return lines.OfType<string>();
    }
}
