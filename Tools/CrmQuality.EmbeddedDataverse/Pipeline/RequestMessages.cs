using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.EnvironmentVariables;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Pipeline.Sales;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Queries;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>Execute: the messages that are there; others are refused by name.</summary>
internal sealed class RequestMessages(Engine engine, Caller caller)
{
    private static readonly string[] Subjects = ["Target", "Targets", "Query", "EntityMoniker"];

    /// <summary>The table a request is about, for the call log; empty when it does not say.</summary>
    public static string TableOf(OrganizationRequest request)
    {
        if (SalesRequests.TableOf(request.RequestName) is { } table)
        {
            return table;
        }

        var subject = Subjects.Select(name => request.Parameters.TryGetValue(name, out object? value) ? value : null);
        return subject.FirstOrDefault(value => value is not null) switch
        {
            Entity row => row.LogicalName ?? "",
            EntityCollection rows => rows.EntityName ?? rows.Entities.FirstOrDefault()?.LogicalName ?? "",
            EntityReference reference => reference.LogicalName ?? "",
            QueryExpression query => query.EntityName ?? "",
            _ => "",
        };
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var parameters = PlatformParameters.Of(request, engine, caller.UserId);
        var from = caller with { Bypass = parameters.Bypass, Tag = parameters.Tag ?? caller.Tag };
        return new RequestMessages(engine, from).Run(parameters.Request);
    }

    private OrganizationResponse Run(OrganizationRequest request) => request.RequestName switch
    {
        MessageNames.Create => Answers.Of(new CreateResponse(), ("id", engine.Rows.Create(request.Row(), caller))),
        MessageNames.Update => Update(request),
        MessageNames.Delete => Delete(request),
        MessageNames.Upsert => Upsert(request.Row()),
        MessageNames.CreateMultiple => new SeveralRows(engine, caller).Create(request),
        MessageNames.UpdateMultiple => new SeveralRows(engine, caller).Update(request),
        MessageNames.UpsertMultiple => new SeveralRows(engine, caller).Upsert(request),
        MessageNames.SetState or MessageNames.Assign => new LegacyUpdates(engine, caller).Execute(request),
        MessageNames.Retrieve => Retrieve(request),
        MessageNames.RetrieveMultiple => Answers.Of(new RetrieveMultipleResponse(), ("EntityCollection", engine.Reads.RetrieveMultiple(request.Required<QueryBase>("Query"), caller))),
        MessageNames.WinRequest or MessageNames.LoseRequest or MessageNames.QualifyLead or MessageNames.GenerateQuote or MessageNames.WinQuote or
            MessageNames.CloseQuote or MessageNames.ReviseQuote or MessageNames.Merge => new SalesRequests(engine, caller).Execute(request),
        MessageNames.Associate or MessageNames.Disassociate => new Associations(engine, caller).Tie(request),
        MessageNames.ExecuteMultiple or MessageNames.ExecuteTransaction => new Batches(engine, caller).Execute(request),
        _ => Other(request),
    };

    private OrganizationResponse Other(OrganizationRequest request) => request.RequestName switch
    {
        SolutionRequests.Import or SolutionRequests.Upgrade => new SolutionRequests(engine).Execute(request, caller),
        LayerRemoval.Remove => new LayerRemoval(engine).Execute(request, caller),
        MetadataRequests.Entity or MetadataRequests.AllEntities or MetadataRequests.Attribute => new MetadataRequests(engine, caller).Execute(request),
        QueryRequests.FromFetch => QueryRequests.Convert(request),
        _ when OrganizationRequests.Knows(request.RequestName) => new OrganizationRequests(engine, caller).Execute(request),
        Sharing.Grant or Sharing.Modify or Sharing.Revoke => new Sharing(engine, caller).Execute(request),
        Associations.AddMembers or Associations.RemoveMembers => new Associations(engine, caller).Execute(request),
        AccessRequests.PrincipalAccess or AccessRequests.SharedPrincipals or AccessRequests.UserPrivileges or AccessRequests.UserPrivilege => new AccessRequests(engine, caller).Execute(request),
        EnvironmentVariableRequests.Retrieve => new EnvironmentVariableRequests(engine, caller).Execute(request),
        _ => engine.CustomApis.Find(request.RequestName) is { } api
            ? new CustomApiCall(engine, caller, api).Execute(request)
            : throw PipelineFaults.Unsupported($"the message '{request.RequestName}'"),
    };

    private UpdateResponse Update(OrganizationRequest request)
    {
        engine.Rows.Update(engine.Rows.Events.Update(request.Row(), caller, request.Concurrency()));
        return Answers.Of(new UpdateResponse());
    }

    private DeleteResponse Delete(OrganizationRequest request)
    {
        engine.Rows.Delete(engine.Rows.Events.Delete(request.Required<EntityReference>("Target"), caller, request.Concurrency()));
        return Answers.Of(new DeleteResponse());
    }

    private RetrieveResponse Retrieve(OrganizationRequest request)
    {
        var target = request.Required<EntityReference>("Target");
        var id = target.Id == Guid.Empty && target.KeyAttributes.Count > 0 ? engine.Rows.Events.Existing(target).Id : target.Id;
        return Answers.Of(new RetrieveResponse(), ("Entity", engine.Reads.Retrieve(target.LogicalName, id, request.Required<ColumnSet>("ColumnSet"), caller)));
    }

    /// <summary>The server turns it into the Create or the Update it amounts to; plug-ins see only those.</summary>
    private UpsertResponse Upsert(Entity row)
    {
        var known = engine.Rows.Events.TryExisting(row);
        if (known is not null)
        {
            engine.Rows.Update(row, caller);
        }

        return Answers.Upserted(row.LogicalName, known?.Id ?? engine.Rows.Create(row, caller), isNew: known is null);
    }
}
