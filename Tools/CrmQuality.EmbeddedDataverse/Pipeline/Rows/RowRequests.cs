using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>Create, Update, Upsert and Delete through the event pipeline, of one row or of several in one transaction.</summary>
internal sealed class RowRequests(Engine engine)
{
    private readonly RowWriter writer = new(engine);

    public RowEvents Events { get; } = new(engine);

    public Guid Create(Entity row, Caller caller, Entity? platformValues = null) => Create(Events.Create(row, caller, platformValues))[0];

    public Guid[] Create(params PipelineEvent[] rows)
    {
        var group = EventGroup.Of(rows);
        engine.Pipeline.PreValidate(group);
        engine.Pipeline.InTransaction(group.Caller, unit => engine.Pipeline.Operate(group, unit, writer.Create));
        return [.. rows.Select(row => row.RowId)];
    }

    public void Update(Entity row, Caller caller, Entity? platformValues = null) => Update(Events.Update(row, caller, platformValues: platformValues));

    public void Update(params PipelineEvent[] rows)
    {
        var group = EventGroup.Of(rows);
        engine.Pipeline.PreValidate(group);
        engine.Pipeline.InTransaction(group.Caller, unit => Update(group, unit));
    }

    /// <summary>A Create that another operation contains: its event begins with PreOperation, since PreValidation is that of the whole alone.</summary>
    public Guid CreateInside(Entity row, Caller caller, Entity? platformValues = null)
    {
        var occurrence = Events.Create(row, caller, platformValues);
        engine.Pipeline.Operate(EventGroup.Of(occurrence), caller.Unit!, writer.Create);
        return occurrence.RowId;
    }

    /// <summary>The same for Update.</summary>
    public void UpdateInside(Entity row, Caller caller, Entity? platformValues = null, string? variable = null)
    {
        var group = EventGroup.Of(Events.Update(row, caller, platformValues: platformValues));
        if (variable is not null)
        {
            group.Share(variable, true, caller.Unit!);
        }

        Update(group, caller.Unit!);
    }

    /// <summary>New rows are created, known ones updated; one failure takes all of it back.</summary>
    public void Upsert(IReadOnlyList<PipelineEvent> rows)
    {
        var (created, updated) = (Group(rows.Where(row => row.Before is null)), Group(rows.Where(row => row.Before is not null)));
        PreValidate(created);
        PreValidate(updated);
        engine.Pipeline.InTransaction(rows[0].Caller, unit =>
        {
            if (created is not null)
            {
                engine.Pipeline.Operate(created, unit, writer.Create);
            }

            if (updated is not null)
            {
                Update(updated, unit);
            }
        });
    }

    public void Delete(PipelineEvent row)
    {
        var group = EventGroup.Of(row);
        engine.Pipeline.PreValidate(group);
        engine.Pipeline.InTransaction(row.Caller, unit =>
        {
            Refresh(group);
            engine.Pipeline.Operate(group, unit, new CascadingDelete(engine, this, writer).Execute);
        });
    }

    private static EventGroup? Group(IEnumerable<PipelineEvent> rows) => rows.ToArray() is { Length: > 0 } some ? EventGroup.Of(some) : null;

    private void PreValidate(EventGroup? group)
    {
        if (group is not null)
        {
            engine.Pipeline.PreValidate(group);
        }
    }

    /// <summary>State and other columns of one Update go through stages 20 to 40 separately.</summary>
    private void Update(EventGroup group, UnitOfWork unit)
    {
        if (!group.Rows.Any(row => Targets.MixesState(row.Target!)))
        {
            Refresh(group);
            engine.Pipeline.Operate(group, unit, writer.Update);
            return;
        }

        Part(group, unit, row => !Targets.IsStateOnly(row.Target!), name => !Targets.IsState(name), isFirst: _ => true);
        Part(group, unit, row => Targets.WritesState(row.Target!), Targets.IsState, isFirst: row => Targets.IsStateOnly(row.Target!));
    }

    private void Part(
        EventGroup group, UnitOfWork unit, Func<PipelineEvent, bool> takesPart, Func<string, bool> isIncluded, Func<PipelineEvent, bool> isFirst)
    {
        PipelineEvent[] parts = [.. group.Rows.Where(takesPart).Select(row => Events.Part(row, isIncluded, isFirst(row)))];
        if (parts.Length > 0)
        {
            engine.Pipeline.Operate(group.Part(parts), unit, writer.Update);
        }
    }

    /// <summary>Stage 10 may have changed the rows, outside this transaction.</summary>
    private void Refresh(EventGroup group)
    {
        foreach (var row in group.Rows)
        {
            row.Before = engine.Store.Row(row.Table, row.RowId) ?? throw Validation.Faults.NoRow(row.Table, row.RowId);
        }
    }
}
