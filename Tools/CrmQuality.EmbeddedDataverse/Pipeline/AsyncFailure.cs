using System;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>A job of the asynchronous queue that failed for good.</summary>
/// <param name="StepName">The step.</param>
/// <param name="PluginTypeName">The plug-in.</param>
/// <param name="Message">The message.</param>
/// <param name="Table">The table.</param>
/// <param name="RowId">The row.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">What it failed with.</param>
public sealed record AsyncFailure(string StepName, string PluginTypeName, string Message, string Table, Guid RowId, int Attempts, string Error);
