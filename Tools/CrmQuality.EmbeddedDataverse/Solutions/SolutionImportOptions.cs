namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>How a solution is imported; the names follow Dataverse's request.</summary>
public sealed record SolutionImportOptions
{
    /// <summary>Whether its steps run at once; else they arrive disabled. Dataverse calls it PublishWorkflows.</summary>
    public bool ActivateSteps { get; init; } = true;

    /// <summary>Whether the unmanaged layers on its components are removed; else they stay on top and hide what the file says.</summary>
    public bool OverwriteUnmanagedCustomizations { get; init; }

    /// <summary>The user who owns new components of tables with owners; null for nobody.</summary>
    internal System.Guid? ImportedBy { get; init; }

    /// <summary>Whether what the former version held and this one does not is deleted, as an upgrade does and an update does not.</summary>
    internal bool RemoveWhatIsGone { get; init; }
}
