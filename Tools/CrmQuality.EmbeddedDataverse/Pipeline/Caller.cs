using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>On whose behalf and from where the service is called.</summary>
internal sealed record Caller
{
    /// <summary>The user the calls act for.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The user whose request started it all.</summary>
    public required Guid InitiatingUserId { get; init; }

    public required CallOrigin Origin { get; init; }

    public string? PluginTypeName { get; init; }

    public int Stage { get; init; }

    /// <summary>The depth of the events its calls cause.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The event whose plug-in calls; null for a client.</summary>
    public EventContext? Cause { get; init; }

    /// <summary>The transaction the calls belong to; without one each call has its own.</summary>
    public UnitOfWork? Unit { get; init; }

    /// <summary>What steps find under "tag" among the shared variables; null for nothing.</summary>
    public string? Tag { get; init; }

    /// <summary>The steps that its request goes past; those a plug-in causes are not among them.</summary>
    public Bypass Bypass { get; init; } = Bypass.None;

    public required Guid CorrelationId { get; init; }

    public required Guid RootRequestId { get; init; }
}
