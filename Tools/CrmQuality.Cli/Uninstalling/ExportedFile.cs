namespace CrmQuality.Cli.Uninstalling;

/// <summary>What was kept of a table.</summary>
/// <param name="Table">Its logical name.</param>
/// <param name="File">The path of the file.</param>
/// <param name="Rows">How many rows are in it.</param>
internal sealed record ExportedFile(string Table, string File, int Rows);
