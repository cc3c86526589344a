using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>
/// The events of one request on rows of one table. The pipelines of Create and CreateMultiple, and of Update and UpdateMultiple, are
/// merged: whichever a client sends, each row has its single event, and the message for several rows has one event with all of them.
/// </summary>
internal sealed class EventGroup
{
    private readonly PipelineEvent? whole;

    private EventGroup(IReadOnlyList<PipelineEvent> rows, PipelineEvent? whole)
    {
        Rows = rows;
        this.whole = whole;
        Events = whole is null ? rows : [.. rows, whole];
    }

    public IReadOnlyList<PipelineEvent> Rows { get; }

    /// <summary>The single events, then that of all rows if steps listen to it.</summary>
    public IReadOnlyList<PipelineEvent> Events { get; }

    public Caller Caller => Rows[0].Caller;

    public static EventGroup Of(params PipelineEvent[] rows) => new(rows, Whole(rows));

    /// <summary>A part of this group that goes through stages 20 to 40 by itself, with what stage 10 left behind.</summary>
    public EventGroup Part(PipelineEvent[] rows)
    {
        var part = Of(rows);
        if (whole is not null)
        {
            part.whole?.AdoptOuter(whole);
        }

        return part;
    }

    /// <summary>Leaves a variable where stage 10 would have left it: the stages that follow find it in the parent of their context.</summary>
    public void Share(string variable, object value, UnitOfWork unit)
    {
        foreach (var occurrence in Events)
        {
            occurrence.Unit = unit;
            occurrence.Outer.SharedVariables[variable] = value;
        }
    }

    /// <summary>After the main operation: a CreateMultiple says which rows it made.</summary>
    public void Conclude()
    {
        if (whole?.Message == MessageNames.CreateMultiple)
        {
            whole.Output["Ids"] = Rows.Select(row => row.RowId).ToArray();
        }
    }

    private static PipelineEvent? Whole(PipelineEvent[] rows)
    {
        var first = rows[0];
        if (MessageNames.MultipleOf(first.Message) is not { } message || first.Engine.Steps.For(message, first.Table).IsEmpty)
        {
            return null;
        }

        var targets = new EntityCollection([.. rows.Select(row => row.Target!)]) { EntityName = first.Table };
        return new PipelineEvent
        {
            Engine = first.Engine,
            Message = message,
            Table = first.Table,
            Caller = first.Caller,
            CreatedOn = first.CreatedOn,
            Input = new ParameterCollection { ["Targets"] = targets },
            Rows = rows,
        };
    }
}
