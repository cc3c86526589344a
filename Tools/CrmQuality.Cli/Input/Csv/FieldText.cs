namespace CrmQuality.Cli.Input.Csv;

/// <summary>What a row says in one place.</summary>
/// <param name="Text">The text, blank when there is none.</param>
/// <param name="Column">The column of the file it comes from.</param>
/// <param name="Fault">Why there is no text although there should be, or nothing.</param>
internal readonly record struct FieldText(string Text, string Column, string? Fault = null);
