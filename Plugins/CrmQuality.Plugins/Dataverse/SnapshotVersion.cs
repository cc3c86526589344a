using System;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The row of a published version.</summary>
internal sealed class SnapshotVersion(Entity row)
{
    /// <summary>Counts publishes from 1.</summary>
    public int Number => row.GetAttributeValue<int>(SnapshotTable.Version);

    /// <summary>The snapshot's text.</summary>
    public string Text => SnapshotTable.TextOf(row) ?? "";

    /// <summary>SHA-256 of the text when it was published.</summary>
    public string Hash => row.GetAttributeValue<string>(SnapshotTable.Hash) ?? "";

    /// <summary>How it reached the steps.</summary>
    public PublishMode Mode => (PublishMode)((row.GetAttributeValue<OptionSetValue>(SnapshotTable.Mode)?.Value ?? OptionValues.OurFirst) - OptionValues.OurFirst);

    /// <summary>When a sweep by it last went through the whole pipeline (UTC); null for never.</summary>
    public DateTime? LastSweepOn => row.GetAttributeValue<DateTime?>(SnapshotTable.LastSweepOn);

    /// <summary>The platform's code of the time zone in which it counts days.</summary>
    public int TimeZoneCode => row.GetAttributeValue<int>(SnapshotTable.TimeZoneCode);
}
