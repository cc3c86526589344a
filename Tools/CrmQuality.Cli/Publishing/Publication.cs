using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Cli.Publishing;

/// <summary>What a publish has put live.</summary>
/// <param name="Snapshot">The compiled criteria.</param>
/// <param name="Hash">SHA-256 of its text, in lower-case hexadecimal.</param>
/// <param name="Mode">How the plug-ins get it: <c>StepConfiguration</c> or <c>Table</c>.</param>
/// <param name="Message">What whoever published must know.</param>
internal sealed record Publication(Snapshot Snapshot, string Hash, string Mode, string Message);
