using System;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>Reads and writes rows.</summary>
public interface IOrganizationService
{
    /// <summary>Creates a row and answers its id.</summary>
    Guid Create(Entity entity);

    /// <summary>Reads a row.</summary>
    Entity Retrieve(string entityName, Guid id, ColumnSet columnSet);

    /// <summary>Changes the columns the row carries.</summary>
    void Update(Entity entity);

    /// <summary>Deletes a row.</summary>
    void Delete(string entityName, Guid id);

    /// <summary>Executes a message.</summary>
    OrganizationResponse Execute(OrganizationRequest request);

    /// <summary>Links rows.</summary>
    void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    /// <summary>Unlinks rows.</summary>
    void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    /// <summary>Answers a query.</summary>
    EntityCollection RetrieveMultiple(QueryBase query);
}
