using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>One message on one row on its way through the stages.</summary>
internal sealed class PipelineEvent
{
    private readonly ParameterCollection variables = new();
    private EventContext? outer;

    public required Engine Engine { get; init; }

    public required string Message { get; init; }

    public required string Table { get; init; }

    public required Caller Caller { get; init; }

    public required DateTime CreatedOn { get; init; }

    public required ParameterCollection Input { get; init; }

    public ParameterCollection Output { get; } = new();

    /// <summary>The row that Create and Update write; null for other messages.</summary>
    public Entity? Target { get; init; }

    /// <summary>Of a message for several rows: the events of the single ones, whose Targets it shares. Null for other messages.</summary>
    public IReadOnlyList<PipelineEvent>? Rows { get; init; }

    public Guid RowId { get; set; }

    /// <summary>The row as it was; null on Create.</summary>
    public Row? Before { get; set; }

    /// <summary>The row version a client insists on; null when any will do.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>Columns that the platform itself fills in the main operation.</summary>
    public Entity? PlatformValues { get; init; }

    /// <summary>The variables of stages 20 to 40. Where there is no outer context, stage 10 has the same.</summary>
    public ParameterCollection StageVariables => HasOuter ? variables : Outer.SharedVariables;

    /// <summary>The privilege its caller needs besides those on rows; null for none.</summary>
    public string? RequiredPrivilege { get; init; }

    public UnitOfWork? Unit { get; set; }

    /// <summary>
    /// Create, Update and Delete, of one row or several, have an outer context, the one stage 10 sees; stages 20 and 40 find it as their parent.
    /// </summary>
    public EventContext Outer => outer ??= EventContext.OfOuter(this);

    public bool HasOuter => Rows is not null || Message is MessageNames.Create or MessageNames.Update or MessageNames.Delete;

    /// <summary>Puts the tag that the client sent where every stage finds it.</summary>
    public void ShowTag()
    {
        if (Caller.Tag is { } tag)
        {
            Outer.SharedVariables["tag"] = tag;
            StageVariables["tag"] = tag;
        }
    }

    /// <summary>The second half of an Update that was split shares what stage 10 left behind.</summary>
    public void AdoptOuter(PipelineEvent first) => outer = first.Outer;
}
