using System;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Limits;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>The organization service for one caller. A client's call is a request of its own; a plug-in's belongs to its event.</summary>
internal sealed class OrganizationService(Engine engine, Caller caller) : IOrganizationService
{
    private const int MaxDepth = 8;

    public Guid Create(Entity entity) => Call(MessageNames.Create, Required(entity).LogicalName, request => engine.Rows.Create(entity, request));

    public void Update(Entity entity) => Call(MessageNames.Update, Required(entity).LogicalName, request =>
    {
        engine.Rows.Update(entity, request);
        return true;
    });

    public void Delete(string entityName, Guid id) => Call(MessageNames.Delete, entityName, request =>
    {
        engine.Rows.Delete(engine.Rows.Events.Delete(new EntityReference(entityName, id), request));
        return true;
    });

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        Call(MessageNames.Retrieve, entityName, request => engine.Reads.Retrieve(entityName, id, columnSet, request));

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        Call(MessageNames.RetrieveMultiple, (query as QueryExpression)?.EntityName ?? "", request => engine.Reads.RetrieveMultiple(query, request));

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Call(request.RequestName ?? "", RequestMessages.TableOf(request), from => new RequestMessages(engine, from).Execute(request), Batches.Operations(request));
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Tie(MessageNames.Associate, entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Tie(MessageNames.Disassociate, entityName, entityId, relationship, relatedEntities);

    private void Tie(string message, string table, Guid id, Relationship relationship, EntityReferenceCollection others) => Call(message, table, request =>
    {
        new Associations(engine, request).Tie(relationship?.SchemaName, new EntityReference(table, id), others, ties: message == MessageNames.Associate);
        return true;
    });

    private static Entity Required(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity;
    }

    /// <summary>Clients may call from several threads; their requests run one after the other. Calls of plug-ins belong to the request that runs.</summary>
    private T Call<T>(string message, string table, Func<Caller, T> work, int operations = 1)
    {
        if (PluginThread.IsGivenUp)
        {
            throw new TimeoutException("The time of this operation is up.");
        }

        if (caller.Cause is not null)
        {
            return engine.Watch.Serve(caller.PluginTypeName, () => Admitted(message, table, caller, work));
        }

        if (PluginThread.IsCurrent)
        {
            throw PipelineFaults.Unsupported($"a client's request made by a plug-in ({message} {table}); plug-ins use the services of their context");
        }

        return engine.Protection is { } protection ? Protected(protection, message, table, work, operations) : Requested(message, table, work);
    }

    private T Protected<T>(ServiceProtection protection, string message, string table, Func<Caller, T> work, int operations)
    {
        var began = protection.Enter(caller.UserId);
        try
        {
            return Requested(message, table, work);
        }
        finally
        {
            protection.Leave(caller.UserId, began, operations);
        }
    }

    private T Requested<T>(string message, string table, Func<Caller, T> work)
    {
        lock (engine.Gate)
        {
            engine.Watch.Restart();
            try
            {
                var from = caller with { CorrelationId = engine.NewId(), RootRequestId = engine.NewId() };
                return Admitted(message, table, from, work);
            }
            finally
            {
                engine.Tracing.Flush();
            }
        }
    }

    private T Admitted<T>(string message, string table, Caller from, Func<Caller, T> work)
    {
        engine.Calls.Add(message, table, from);
        try
        {
            engine.InjectedFaults.Check(message, table, from.Origin);
            Admit(message, table);
            return work(from);
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            caller.Unit?.Doom();
            throw;
        }
    }

    private void Admit(string message, string table)
    {
        if (caller.Unit is { IsDoomed: true })
        {
            throw PipelineFaults.LostTransaction();
        }

        if (caller.Depth > MaxDepth)
        {
            throw PipelineFaults.TooDeep(caller.Depth, message, table);
        }

        engine.Access.Admit(caller.UserId);
    }
}
