using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Cli.Publishing;

/// <summary>What a publish has put live.</summary>
/// <param name="Snapshot">The compiled criteria.</param>
/// <param name="Hash">SHA-256 of its text, in lower-case hexadecimal.</param>
/// <param name="Mode">How the plug-ins get it.</param>
internal sealed record Publication(Snapshot Snapshot, string Hash, PublishMode Mode)
{
    /// <summary>What whoever published must know; blank when all is as it should be.</summary>
    public string Remark => Mode == PublishMode.Table
        ? "Table mode: this environment blocks unmanaged customisations, so every save asks for the criteria (one query), and criteria on custom columns are "
            + "judged only when a column of the shipped filter changes too."
        : "";
}
