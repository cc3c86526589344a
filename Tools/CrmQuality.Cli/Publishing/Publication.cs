using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Cli.Publishing;

/// <summary>What a publish has put live.</summary>
/// <param name="Snapshot">The compiled criteria.</param>
/// <param name="Hash">SHA-256 of its text, in lower-case hexadecimal.</param>
internal sealed record Publication(Snapshot Snapshot, string Hash);
