using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>Execute: the messages that are there; others are refused by name.</summary>
internal sealed class RequestMessages(Engine engine, Caller caller)
{
    /// <summary>The table a request is about, for the call log; empty when it does not say.</summary>
    public static string TableOf(OrganizationRequest request)
    {
        if (request.RequestName is MessageNames.WinRequest or MessageNames.LoseRequest)
        {
            return "opportunity";
        }

        request.Parameters.TryGetValue("Target", out object? subject);
        if (subject is null)
        {
            request.Parameters.TryGetValue("Query", out subject);
        }

        return subject switch
        {
            Entity row => row.LogicalName ?? "",
            EntityReference reference => reference.LogicalName ?? "",
            QueryExpression query => query.EntityName ?? "",
            _ => "",
        };
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        RequireDefaultConcurrency(request);
        return request.RequestName switch
        {
            MessageNames.Create => Answer(new CreateResponse(), ("id", engine.Rows.Create(Row(request), caller))),
            MessageNames.Update => Update(Row(request)),
            MessageNames.Delete => Delete(Parameter<EntityReference>(request, "Target")),
            MessageNames.Upsert => Upsert(Row(request)),
            MessageNames.Retrieve => Retrieve(request),
            MessageNames.RetrieveMultiple => Answer(new RetrieveMultipleResponse(), ("EntityCollection", engine.Reads.RetrieveMultiple(Parameter<QueryBase>(request, "Query"), caller))),
            MessageNames.WinRequest or MessageNames.LoseRequest => Close(request),
            _ => throw PipelineFaults.Unsupported($"the message '{request.RequestName}'"),
        };
    }

    private UpdateResponse Update(Entity row)
    {
        engine.Rows.Update(row, caller);
        return Answer(new UpdateResponse());
    }

    private DeleteResponse Delete(EntityReference reference)
    {
        engine.Rows.Delete(reference.LogicalName, Id(reference), caller);
        return Answer(new DeleteResponse());
    }

    private RetrieveResponse Retrieve(OrganizationRequest request)
    {
        var reference = Parameter<EntityReference>(request, "Target");
        var row = engine.Reads.Retrieve(reference.LogicalName, Id(reference), Parameter<ColumnSet>(request, "ColumnSet"), caller);
        return Answer(new RetrieveResponse(), ("Entity", row));
    }

    /// <summary>The server turns it into the Create or the Update it amounts to; plug-ins see only those.</summary>
    private UpsertResponse Upsert(Entity row)
    {
        var known = engine.Rows.TryExisting(row);
        if (known is not null)
        {
            engine.Rows.Update(row, caller);
        }

        var id = known?.Id ?? engine.Rows.Create(row, caller);
        return Answer(new UpsertResponse(), ("RecordCreated", known is null), ("Target", new EntityReference(row.LogicalName, id)));
    }

    private OrganizationResponse Close(OrganizationRequest request)
    {
        new OpportunityClosing(engine).Execute(request, caller);
        return new OrganizationResponse { ResponseName = request.RequestName };
    }

    private Guid Id(EntityReference reference) =>
        reference.Id == Guid.Empty && reference.KeyAttributes.Count > 0 ? KeyLookup.Find(engine.Store, reference.LogicalName, reference.KeyAttributes).Id : reference.Id;

    private static void RequireDefaultConcurrency(OrganizationRequest request)
    {
        if (request.Parameters.TryGetValue("ConcurrencyBehavior", out ConcurrencyBehavior behavior) && behavior == ConcurrencyBehavior.IfRowVersionMatches)
        {
            throw PipelineFaults.Unsupported($"ConcurrencyBehavior.{behavior} ({request.RequestName})");
        }
    }

    private static Entity Row(OrganizationRequest request) => Parameter<Entity>(request, "Target");

    private static T Parameter<T>(OrganizationRequest request, string name) => request.Parameters.TryGetValue(name, out T value)
        ? value
        : throw Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName} needs the parameter {name} of type {typeof(T).Name}.");

    private static T Answer<T>(T response, params ReadOnlySpan<(string Name, object Value)> results)
        where T : OrganizationResponse
    {
        response.ResponseName = response.GetType().Name.Replace("Response", "", StringComparison.Ordinal);
        foreach (var (name, value) in results)
        {
            response.Results[name] = value;
        }

        return response;
    }
}
