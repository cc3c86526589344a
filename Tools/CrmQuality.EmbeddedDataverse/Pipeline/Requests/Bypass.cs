using System;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Requests;

/// <summary>Which registered steps a client's request goes past.</summary>
/// <param name="Synchronous">All synchronous ones.</param>
/// <param name="Asynchronous">All asynchronous ones.</param>
/// <param name="Steps">These.</param>
internal sealed record Bypass(bool Synchronous, bool Asynchronous, IReadOnlyCollection<Guid> Steps)
{
    public static Bypass None { get; } = new(false, false, []);

    public bool Covers(Guid step, bool isAsynchronous) => (isAsynchronous ? Asynchronous : Synchronous) || (Steps.Count > 0 && System.Linq.Enumerable.Contains(Steps, step));
}
