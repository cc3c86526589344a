using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>What people have said and decided about one opportunity, by criterion.</summary>
public sealed class Answers(IReadOnlyDictionary<Guid, Attestation>? attestations, IReadOnlyDictionary<Guid, Waiver>? waivers)
{
    /// <summary>Nothing was said.</summary>
    public static readonly Answers None = new(null, null);

    /// <summary>The rep's answers.</summary>
    public IReadOnlyDictionary<Guid, Attestation> Attestations => attestations ?? Nothing.Said;

    /// <summary>The approved waivers; of several for one criterion the one that ends last.</summary>
    public IReadOnlyDictionary<Guid, Waiver> Waivers => waivers ?? Nothing.Waived;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty { get; } = (attestations?.Count ?? 0) + (waivers?.Count ?? 0) == 0;

    /// <summary>The rep's answer to a criterion; null when there is none.</summary>
    public Attestation? AttestationOf(Guid criterion) => Attestations.TryGetValue(criterion, out var attestation) ? attestation : null;

    /// <summary>The waiver of a criterion; null when there is none.</summary>
    public Waiver? WaiverOf(Guid criterion) => Waivers.TryGetValue(criterion, out var waiver) ? waiver : null;

    /// <remarks>Made when somebody asks: most processes judge opportunities that nobody has answered for.</remarks>
    private static class Nothing
    {
        public static readonly Dictionary<Guid, Attestation> Said = [];
        public static readonly Dictionary<Guid, Waiver> Waived = [];
    }
}
