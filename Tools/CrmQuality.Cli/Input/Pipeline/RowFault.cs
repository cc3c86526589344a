namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>Why a row cannot be used.</summary>
/// <param name="Column">The column at fault, or nothing when it is the row as a whole.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record RowFault(string? Column, string Reason);
