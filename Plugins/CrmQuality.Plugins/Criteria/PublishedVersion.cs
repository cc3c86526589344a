using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Dataverse.Authoring;

namespace CrmQuality.Plugins.Criteria;

/// <summary>What a publish has put live.</summary>
internal sealed class PublishedVersion(Snapshot snapshot, string hash, PublishMode mode, string message)
{
    public Snapshot Snapshot => snapshot;

    /// <summary>SHA-256 of the snapshot's text, in lower-case hexadecimal.</summary>
    public string Hash => hash;

    public PublishMode Mode => mode;

    /// <summary>What whoever published must know.</summary>
    public string Message => message;
}
