namespace CrmQuality.Packer.Linting;

/// <summary>What to look at, and what to compare it with.</summary>
/// <param name="Subject">Folder of an unpacked solution, or a packed zip.</param>
public sealed record LintRequest(string Subject)
{
    /// <summary>The plug-in assembly of an unpacked solution; a zip holds its own.</summary>
    public string PluginAssemblyPath { get; init; } = "";

    /// <summary>Folder of Microsoft's customization schemas; null when there is none.</summary>
    public string? Schemas { get; init; }

    /// <summary>Folder of a genuine Microsoft.Xrm.Sdk.dll; null when there is none.</summary>
    public string? Sdk { get; init; }

    /// <summary>The stand-in for Microsoft.Xrm.Sdk.dll to compare with the genuine one; null when there is none.</summary>
    public string? StandIn { get; init; }
}
