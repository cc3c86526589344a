using System;

namespace CrmQuality.EmbeddedDataverse.Limits;

/// <summary>A fault that a test orders: one service call fails, whatever it asks for.</summary>
public sealed record InjectedFault
{
    /// <summary>Which of the calls that match fails, from 1, counted from the moment the fault is ordered.</summary>
    public long Call { get; init; } = 1;

    /// <summary>Only calls of this message count; null for every message.</summary>
    public string? Message { get; init; }

    /// <summary>Only calls about this table count; null for every table.</summary>
    public string? Table { get; init; }

    /// <summary>Only calls from there count; null for clients and plug-ins alike.</summary>
    public CallOrigin? Origin { get; init; }

    /// <summary>The error code of the fault.</summary>
    public required int ErrorCode { get; init; }

    /// <summary>The message of the fault.</summary>
    public required string Text { get; init; }

    /// <summary>What the fault asks to wait; null when it says nothing of it.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
