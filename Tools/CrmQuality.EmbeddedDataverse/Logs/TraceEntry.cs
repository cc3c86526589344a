using System;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>What one execution of a plug-in traced.</summary>
/// <param name="TypeName">The plug-in.</param>
/// <param name="Message">The message.</param>
/// <param name="Table">The table.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Depth">How many calls deep.</param>
/// <param name="Text">What it traced, at most 10 KB: the oldest lines go first.</param>
/// <param name="Exception">The exception it ended with, or null.</param>
/// <param name="CorrelationId">One for everything a request causes.</param>
/// <param name="CreatedOn">When (UTC).</param>
public sealed record TraceEntry(
    string TypeName, string Message, string Table, int Stage, int Depth, string Text, string? Exception, Guid CorrelationId, DateTime CreatedOn);
