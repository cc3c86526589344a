using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>What people have said and decided about one opportunity, by criterion.</summary>
public sealed class Answers(IReadOnlyDictionary<Guid, Attestation> attestations, IReadOnlyDictionary<Guid, Waiver> waivers)
{
    /// <summary>Nothing was said.</summary>
    public static readonly Answers None = new(new Dictionary<Guid, Attestation>(), new Dictionary<Guid, Waiver>());

    /// <summary>The rep's answers.</summary>
    public IReadOnlyDictionary<Guid, Attestation> Attestations { get; } = attestations;

    /// <summary>The approved waivers; of several for one criterion the one that ends last.</summary>
    public IReadOnlyDictionary<Guid, Waiver> Waivers { get; } = waivers;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Attestations.Count + Waivers.Count == 0;

    /// <summary>The rep's answer to a criterion; null when there is none.</summary>
    public Attestation? AttestationOf(Guid criterion) => Attestations.TryGetValue(criterion, out var attestation) ? attestation : null;

    /// <summary>The waiver of a criterion; null when there is none.</summary>
    public Waiver? WaiverOf(Guid criterion) => Waivers.TryGetValue(criterion, out var waiver) ? waiver : null;
}
