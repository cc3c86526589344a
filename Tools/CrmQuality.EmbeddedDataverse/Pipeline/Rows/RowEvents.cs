using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>Makes the events of requests on rows, after the checks that come before any step.</summary>
internal sealed class RowEvents(Engine engine)
{
    /// <param name="row">What to write; it is copied, so that plug-ins do not change the caller's.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="platformValues">Columns that the platform itself fills.</param>
    public PipelineEvent Create(Entity row, Caller caller, Entity? platformValues = null)
    {
        RequireSimple(row, MessageNames.Create);
        engine.Rules.Check(row, WriteKind.Create);
        var target = Targets.CopyForCreate(row);
        return Event(MessageNames.Create, caller, target, null, platformValues, null);
    }

    public PipelineEvent Update(Entity row, Caller caller, ConcurrencyBehavior concurrency = ConcurrencyBehavior.Default, Entity? platformValues = null)
    {
        RequireSimple(row, MessageNames.Update);
        engine.Rules.Check(row, WriteKind.Update);
        var before = Existing(row);
        var target = Targets.Copy(row, before.Id, _ => true);
        target.RowVersion = row.RowVersion;
        return Event(MessageNames.Update, caller, target, before, platformValues, RowVersions.Expected(concurrency, before.Table, row.RowVersion));
    }

    public PipelineEvent Delete(EntityReference reference, Caller caller, ConcurrencyBehavior concurrency = ConcurrencyBehavior.Default)
    {
        OfferedMessages.Require(engine.Store.Metadata.Table(reference.LogicalName), MessageNames.Delete);
        var before = Existing(reference);
        return new PipelineEvent
        {
            Engine = engine,
            Message = MessageNames.Delete,
            Table = before.Table.LogicalName,
            Caller = caller,
            CreatedOn = engine.Clock.UtcNow,
            Input = new ParameterCollection { ["Target"] = new EntityReference(before.Table.LogicalName, before.Id) { RowVersion = reference.RowVersion } },
            RowId = before.Id,
            Before = before,
            ExpectedVersion = RowVersions.Expected(concurrency, before.Table, reference.RowVersion),
        };
    }

    /// <summary>The columns of an Update that one of its parts writes. The version a client insists on is that of the first part.</summary>
    public PipelineEvent Part(PipelineEvent whole, Func<string, bool> isIncluded, bool isFirst)
    {
        var target = Targets.Copy(whole.Target!, whole.RowId, isIncluded);
        var part = Event(MessageNames.Update, whole.Caller, target, engine.Store.Row(whole.Table, whole.RowId), whole.PlatformValues, isFirst ? whole.ExpectedVersion : null);
        part.AdoptOuter(whole);
        return part;
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

    public Row Existing(EntityReference reference) => reference.Id == Guid.Empty && reference.KeyAttributes.Count > 0
        ? KeyLookup.Find(engine.Store, reference.LogicalName, reference.KeyAttributes)
        : engine.Store.Row(reference.LogicalName, reference.Id) ?? throw Faults.NoRow(reference.LogicalName, reference.Id);

    private Row Existing(Entity row) => row.Id == Guid.Empty && row.KeyAttributes.Count > 0
        ? KeyLookup.Find(engine.Store, row.LogicalName, row.KeyAttributes)
        : engine.Store.Row(row.LogicalName, IdOf(row)) ?? throw Faults.NoRow(row.LogicalName, IdOf(row));

    private Guid IdOf(Entity row) =>
        row.Id != Guid.Empty || engine.Store.Metadata.Table(row.LogicalName) is not { } table ? row.Id : row.GetAttributeValue<Guid?>(table.PrimaryId) ?? Guid.Empty;

    private void RequireSimple(Entity row, string message)
    {
        OfferedMessages.Require(engine.Store.Metadata.Table(row.LogicalName), message);
        if (row.RelatedEntities.Count > 0)
        {
            throw PipelineFaults.Unsupported($"related rows within one request (table {row.LogicalName}, relationship {row.RelatedEntities.Keys.First().SchemaName})");
        }
    }

    private PipelineEvent Event(string message, Caller caller, Entity target, Row? before, Entity? platformValues, long? expectedVersion) => new()
    {
        Engine = engine,
        Message = message,
        Table = target.LogicalName,
        Caller = caller,
        CreatedOn = engine.Clock.UtcNow,
        Input = new ParameterCollection { ["Target"] = target },
        Target = target,
        RowId = target.Id,
        Before = before,
        PlatformValues = platformValues,
        ExpectedVersion = expectedVersion,
    };
}
