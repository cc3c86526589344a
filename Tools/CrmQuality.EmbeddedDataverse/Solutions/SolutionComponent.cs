using System;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>One thing a solution holds.</summary>
/// <param name="Type">Its kind, see <see cref="ComponentType"/>.</param>
/// <param name="ObjectId">Its identifier.</param>
/// <param name="Behavior">Of a table: how much of it the solution holds.</param>
internal sealed record SolutionComponent(int Type, Guid ObjectId, int? Behavior = null)
{
    public bool IsMetadata => ComponentType.TableOf(Type) is null;
}
