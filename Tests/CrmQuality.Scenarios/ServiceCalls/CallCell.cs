namespace CrmQuality.Scenarios.ServiceCalls;

/// <summary>The calls of one kind of criteria on one path.</summary>
/// <param name="Kind">Name of the kind.</param>
/// <param name="Path">Name of the path.</param>
/// <param name="IsTable">Whether in table mode.</param>
/// <param name="Calls">How many; null where the path does not exist for the kind.</param>
/// <param name="Bar">The most there may be while the steps hold the criteria.</param>
internal sealed record CallCell(string Kind, string Path, bool IsTable, int? Calls, int Bar);
