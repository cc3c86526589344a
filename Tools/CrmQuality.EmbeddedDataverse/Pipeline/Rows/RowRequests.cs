using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>Create, Update and Delete through the event pipeline.</summary>
internal sealed class RowRequests(Engine engine)
{
    private readonly RowWriter writer = new(engine);

    /// <param name="row">What to write; it is copied, so that plug-ins do not change the caller's.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="platformValues">Columns that the platform itself fills.</param>
    public Guid Create(Entity row, Caller caller, Entity? platformValues = null)
    {
        RequireSimple(row);
        engine.Rules.Check(row, WriteKind.Create);
        var target = Targets.CopyForCreate(row);
        var occurrence = Event(MessageNames.Create, target.LogicalName, caller, target, null, platformValues);
        occurrence.RowId = target.Id;
        engine.Pipeline.PreValidate(occurrence);
        engine.Pipeline.InTransaction(caller, unit => engine.Pipeline.Operate(occurrence, unit, writer.Create));
        return occurrence.RowId;
    }

    public void Update(Entity row, Caller caller, Entity? platformValues = null)
    {
        RequireSimple(row);
        engine.Rules.Check(row, WriteKind.Update);
        var before = Existing(row);
        var target = Targets.Copy(row, before.Id, _ => true);
        var whole = Event(MessageNames.Update, target.LogicalName, caller, target, before, platformValues);
        engine.Pipeline.PreValidate(whole);
        if (!Targets.MixesState(target))
        {
            engine.Pipeline.InTransaction(caller, unit => engine.Pipeline.Operate(whole, unit, writer.Update));
            return;
        }

        engine.Pipeline.InTransaction(caller, unit =>
        {
            Half(whole, name => !Targets.IsState(name), unit);
            Half(whole, Targets.IsState, unit);
        });
    }

    public void Delete(string table, Guid id, Caller caller)
    {
        var before = engine.Store.Row(table, id) ?? throw Faults.NoRow(table, id);
        var input = new ParameterCollection { ["Target"] = new EntityReference(table, id) };
        var occurrence = new PipelineEvent
        {
            Engine = engine,
            Message = MessageNames.Delete,
            Table = table,
            Caller = caller,
            CreatedOn = engine.Clock.UtcNow,
            Input = input,
            RowId = id,
            Before = before,
        };
        engine.Pipeline.PreValidate(occurrence);
        engine.Pipeline.InTransaction(caller, unit => engine.Pipeline.Operate(occurrence, unit, DeleteWithChildren));
    }

    /// <summary>The row that an Upsert names by id or alternate key, if there is one.</summary>
    public Row? TryExisting(Entity row)
    {
        if (row.Id != Guid.Empty || row.KeyAttributes.Count == 0)
        {
            return engine.Store.Row(row.LogicalName, IdOf(row));
        }

        try
        {
            return KeyLookup.Find(engine.Store, row.LogicalName, row.KeyAttributes);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == ErrorCodes.RecordNotFoundByKey)
        {
            return null;
        }
    }

    private Row Existing(Entity row) => row.Id == Guid.Empty && row.KeyAttributes.Count > 0
        ? KeyLookup.Find(engine.Store, row.LogicalName, row.KeyAttributes)
        : engine.Store.Row(row.LogicalName, IdOf(row)) ?? throw Faults.NoRow(row.LogicalName, IdOf(row));

    private Guid IdOf(Entity row) =>
        row.Id != Guid.Empty || engine.Store.Metadata.Table(row.LogicalName) is not { } table ? row.Id : row.GetAttributeValue<Guid?>(table.PrimaryId) ?? Guid.Empty;

    private static void RequireSimple(Entity row)
    {
        if (row.RelatedEntities.Count > 0)
        {
            throw PipelineFaults.Unsupported($"related rows within one request (table {row.LogicalName}, relationship {row.RelatedEntities.Keys.First().SchemaName})");
        }
    }

    /// <summary>State and other columns of one Update go through stages 20 to 40 separately.</summary>
    private void Half(PipelineEvent whole, Func<string, bool> isIncluded, UnitOfWork unit)
    {
        var target = Targets.Copy(whole.Target!, whole.RowId, isIncluded);
        var half = Event(MessageNames.Update, whole.Table, whole.Caller, target, engine.Store.Row(whole.Table, whole.RowId), whole.PlatformValues);
        half.AdoptOuter(whole);
        engine.Pipeline.Operate(half, unit, writer.Update);
    }

    private PipelineEvent Event(string message, string table, Caller caller, Entity target, Row? before, Entity? platformValues) => new()
    {
        Engine = engine,
        Message = message,
        Table = table,
        Caller = caller,
        CreatedOn = engine.Clock.UtcNow,
        Input = new ParameterCollection { ["Target"] = target },
        Target = target,
        RowId = target.Id,
        Before = before,
        PlatformValues = platformValues,
    };

    /// <summary>Rows that a relationship deletes along have their own Delete event; the others lose their reference silently.</summary>
    private void DeleteWithChildren(PipelineEvent occurrence)
    {
        var child = occurrence.Caller with { Cause = occurrence.Outer, Unit = occurrence.Unit };
        foreach (var row in DeletePlan.For(engine.Store, occurrence.Table, occurrence.RowId).Deleted.Skip(1))
        {
            if (engine.Store.Row(row.Table.LogicalName, row.Id) is not null)
            {
                Delete(row.Table.LogicalName, row.Id, child);
            }
        }

        engine.Store.Delete(occurrence.Table, occurrence.RowId);
        occurrence.Unit!.Wrote(occurrence.Table);
    }
}
