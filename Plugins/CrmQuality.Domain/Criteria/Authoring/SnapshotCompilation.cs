using System.Collections.Generic;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>The result of compiling drafts: a snapshot, or every reason why there is none.</summary>
/// <param name="Snapshot">Null when there are errors.</param>
/// <param name="Errors">Empty when there is a snapshot.</param>
public sealed record SnapshotCompilation(Snapshot? Snapshot, IReadOnlyList<AuthoringError> Errors);
