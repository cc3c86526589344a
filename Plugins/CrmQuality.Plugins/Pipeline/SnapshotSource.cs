using System;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Dataverse;

namespace CrmQuality.Plugins.Pipeline;

/// <summary>Where a step's snapshot comes from: its configuration, or (table mode) the live row, asked for at each save.</summary>
public sealed class SnapshotSource
{
    private const string HandedOn = "crmq_snapshot";
    private readonly Snapshot? configured;
    private readonly string? defect;

    private SnapshotSource(Snapshot? configured, string? defect)
    {
        this.configured = configured;
        this.defect = defect;
    }

    /// <summary>Reads the configuration once; an unreadable one is reported at each save, not here, so that the save can go on.</summary>
    public static SnapshotSource FromConfiguration(string? configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration))
        {
            return new SnapshotSource(null, null);
        }

        try
        {
            return new SnapshotSource(SnapshotReader.Read(configuration!), null);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return new SnapshotSource(null, exception.Message);
        }
    }

    /// <summary>The snapshot in the configuration; null where there is none or it cannot be read.</summary>
    public Snapshot? Configured => configured;

    /// <summary>Whether the live row is asked for: the step holds no snapshot, so its filter and images may lack what publishing adds.</summary>
    public bool IsTable(LocalPluginContext context) => defect is null && Own(context) is null;

    /// <summary>The snapshot in force; null when none is published.</summary>
    /// <exception cref="InvalidOperationException">The configuration or the live row cannot be read.</exception>
    public Snapshot? Get(LocalPluginContext context)
    {
        if (defect is not null)
        {
            throw new InvalidOperationException($"The step's configuration is not a snapshot: {defect} Publish the criteria again.");
        }

        return Own(context) ?? ReadLive(context);
    }

    /// <remarks>A step that was moved here with what another environment published refers to sets that are not here.</remarks>
    private Snapshot? Own(LocalPluginContext context) =>
        configured is { } snapshot && (snapshot.Organization == Guid.Empty || snapshot.Organization == context.Execution.OrganizationId) ? snapshot : null;

    /// <remarks>One call per save: the first step hands the text on.</remarks>
    private static Snapshot? ReadLive(LocalPluginContext context)
    {
        if (Handover.Find<string>(context.Execution, HandedOn) is { } text)
        {
            return SnapshotReader.Read(text);
        }

        if (SnapshotTable.ReadLive(context) is not { } live)
        {
            return null;
        }

        Handover.Leave(context.Execution, HandedOn, live);
        return SnapshotReader.Read(live);
    }
}
