using System.Collections.Generic;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>The result of compiling drafts: a snapshot, or every reason why there is none.</summary>
public sealed class SnapshotCompilation(Snapshot? snapshot, IReadOnlyList<AuthoringError> errors)
{
    /// <summary>Null when there are errors.</summary>
    public Snapshot? Snapshot { get; } = snapshot;

    /// <summary>Empty when there is a snapshot.</summary>
    public IReadOnlyList<AuthoringError> Errors { get; } = errors;
}
