namespace CrmQuality.Cli.Input.Maps;

/// <summary>A file with a row for each change of a column after the creation.</summary>
/// <param name="File">Relative to the folder of the opportunities' file.</param>
/// <param name="Key">The column with the opportunity's key.</param>
/// <param name="Date">The column with the day of the change.</param>
/// <param name="Column">The column with the logical name of the opportunity's column.</param>
/// <param name="Value">The column with the new value; blank clears.</param>
internal sealed record ChangesMap(string File, string Key, string Date, string Column, string Value);
