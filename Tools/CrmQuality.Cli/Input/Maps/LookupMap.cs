namespace CrmQuality.Cli.Input.Maps;

/// <summary>A file with further columns, found by the text of a column.</summary>
/// <param name="Name">What the map calls it: <c>name.column</c> is a source.</param>
/// <param name="File">Relative to the folder of the opportunities' file.</param>
/// <param name="By">The column of the opportunities' file.</param>
/// <param name="Key">The column of the look-up file that holds the same text.</param>
internal sealed record LookupMap(string Name, string File, string By, string Key);
