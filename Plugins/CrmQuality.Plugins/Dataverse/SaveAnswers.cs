using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Where a save finds the answers and waivers of its opportunity: in the assessment it stores, which costs no call, or in their tables.</summary>
internal static class SaveAnswers
{
    /// <summary>The answers.</summary>
    /// <param name="target">What the save writes.</param>
    /// <param name="stored">The stored row; null on a create, which has none.</param>
    /// <param name="snapshot">The live version.</param>
    /// <param name="reads">Reads, in two calls, when the save asks for a new evaluation or the stored assessment is not as we left it.</param>
    public static Answers Of(Entity target, Entity? stored, Snapshot snapshot, SharedReads reads)
    {
        if (stored is null)
        {
            return Answers.None;
        }

        return (target.Contains(OpportunityColumns.Reevaluate) ? null : Kept(stored, snapshot)) ?? Read(stored, snapshot, reads);
    }

    /// <summary>The answers that a stored assessment keeps; null when it is forged or was changed past us.</summary>
    public static Answers? Kept(Entity stored, Snapshot snapshot) => IsTouched(stored, snapshot)
        ? null
        : SealedAnswers.Open(stored.GetAttributeValue<string>(OpportunityColumns.Assessment) ?? "", stored.Id);

    /// <summary>Whether the row was changed without being judged; only the version that judged it can tell.</summary>
    public static bool IsTouched(Entity stored, Snapshot snapshot) => VerdictColumns.Read(stored) is { } stamp
        && stamp.Version == snapshot.Version
        && stored.GetAttributeValue<string>(OpportunityColumns.Fingerprint) != stamp.Fingerprint(snapshot, OpportunityRow.Plain(snapshot, stored));

    private static Answers Read(Entity stored, Snapshot snapshot, SharedReads reads) => AnswerTables.Of(
        reads.Rows($"attestations:{stored.Id:D}", () => AnswerTables.Attestations(stored.Id)).Entities,
        reads.Rows($"waivers:{stored.Id:D}", () => AnswerTables.Waivers(stored.Id)).Entities,
        snapshot.Calendar);
}
