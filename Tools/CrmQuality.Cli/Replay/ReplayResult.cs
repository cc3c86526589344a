using System.Collections.Generic;
using CrmQuality.Cli.Input.Pipeline;
using CrmQuality.Cli.Reporting;

namespace CrmQuality.Cli.Replay;

/// <summary>What only the replay can know: what never became a row.</summary>
internal sealed class ReplayResult
{
    /// <summary>Refusals in the order they happened.</summary>
    public List<RefusedSave> Refusals { get; } = [];

    /// <summary>Opportunities whose create was refused.</summary>
    public int RefusedCreates { get; set; }

    /// <summary>Saves that went through.</summary>
    public int Saves { get; set; }

    /// <summary>Service calls of synchronous plug-ins during saves that went through.</summary>
    public long CallsOfSaves { get; set; }

    /// <summary>Service calls of synchronous plug-ins during refused saves.</summary>
    public long CallsOfRefusals { get; set; }

    /// <summary>Rows of the file of opportunities that Dataverse did not take, by the line they start on.</summary>
    public Dictionary<long, RowFault> FaultyRows { get; } = [];

    /// <summary>Rows of the file of changes that Dataverse did not take, by the line they start on.</summary>
    public Dictionary<long, RowFault> FaultyChanges { get; } = [];
}
