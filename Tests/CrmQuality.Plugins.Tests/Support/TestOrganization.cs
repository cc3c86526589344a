using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Tests.Support;

/// <summary>Answers exactly the calls a test expects and throws on every other.</summary>
internal sealed class TestOrganization : IOrganizationService, IOrganizationServiceFactory
{
    public List<string> Calls { get; } = [];

    public List<Entity> Created { get; } = [];

    public Dictionary<string, Entity> Rows { get; } = [];

    public Func<Entity, Guid>? OnCreate { get; set; }

    /// <summary>What queries find besides <see cref="Rows"/>.</summary>
    public Func<QueryExpression, EntityCollection?>? OnQuery { get; set; }

    /// <summary>The user as whom a plug-in may act besides SYSTEM.</summary>
    public Guid? Caller { get; set; }

    public Func<OrganizationRequest, OrganizationResponse>? OnExecute { get; set; }

    public IOrganizationService CreateOrganizationService(Guid? userId) => userId is null || userId == Caller
        ? this
        : throw new InvalidOperationException("Only SYSTEM was expected.");

    public Guid Create(Entity entity)
    {
        Calls.Add("Create " + entity.LogicalName);
        Created.Add(entity);
        return OnCreate?.Invoke(entity) ?? Guid.NewGuid();
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        Calls.Add("Retrieve " + entityName);
        return Rows[entityName];
    }

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        var table = ((QueryExpression)query).EntityName;
        Calls.Add("RetrieveMultiple " + table);
        if (OnQuery?.Invoke((QueryExpression)query) is { } answer)
        {
            return answer;
        }

        var found = new EntityCollection();
        if (Rows.TryGetValue(table, out var row))
        {
            found.Entities.Add(row);
        }

        return found;
    }

    public void Update(Entity entity) => throw new InvalidOperationException("No update was expected.");

    public void Delete(string entityName, Guid id) => throw new InvalidOperationException("No delete was expected.");

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        Calls.Add(request.RequestName);
        return OnExecute?.Invoke(request) ?? throw new InvalidOperationException("No request was expected.");
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new InvalidOperationException("No associate was expected.");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new InvalidOperationException("No disassociate was expected.");
}
