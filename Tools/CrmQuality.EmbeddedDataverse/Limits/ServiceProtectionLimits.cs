using System;

namespace CrmQuality.EmbeddedDataverse.Limits;

/// <summary>Dataverse's service-protection limits, per user, for requests of clients; what plug-ins call is part of the request that started them.</summary>
public sealed record ServiceProtectionLimits
{
    /// <summary>How many requests a user may make within the window.</summary>
    public int Requests { get; init; } = 6000;

    /// <summary>How long the requests of a user may run, added up over the window.</summary>
    public TimeSpan ExecutionTime { get; init; } = TimeSpan.FromSeconds(1200);

    /// <summary>How many requests of a user may be under way at once.</summary>
    public int ConcurrentRequests { get; init; } = 52;

    /// <summary>The sliding window.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>
    /// How long each request, or each one in a batch, counts as having run, besides the time by which the clock was set on meanwhile: the organisation's clock
    /// stands still while a request runs, and real time would make results depend on the machine.
    /// </summary>
    public TimeSpan TimePerRequest { get; init; }
}
