using System;
using System.Diagnostics.CodeAnalysis;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>One call of the organization service.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Message">The message.</param>
/// <param name="Table">The table; empty when the message has none.</param>
/// <param name="Origin">Who called.</param>
/// <param name="PluginTypeName">The plug-in that called; null for a client.</param>
/// <param name="Stage">The stage it ran in; 0 for a client.</param>
/// <param name="RootRequestId">One for everything that a client's request, or a job of the queue, caused.</param>
[SuppressMessage("Naming", "CA1716", Justification = "The tools and tests that read it are C#.")]
public sealed record Call(long Number, string Message, string Table, CallOrigin Origin, string? PluginTypeName, int Stage, Guid RootRequestId);
