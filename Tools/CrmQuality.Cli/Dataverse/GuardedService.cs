using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Dataverse;

/// <summary>A service whose failures say which environment failed, and never what is secret.</summary>
internal sealed class GuardedService(IOrganizationService service, ConnectionText connection) : IOrganizationService
{
    /// <summary>What a call gives.</summary>
    /// <exception cref="EnvironmentException">The call failed.</exception>
    public static T Guarded<T>(ConnectionText connection, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new EnvironmentException(connection.WithoutSecrets($"{connection.Host} refused: {fault.Detail?.Message ?? fault.Message}"));
        }
        catch (Exception cause) when (cause is not EnvironmentException)
        {
            throw new EnvironmentException(connection.WithoutSecrets($"{connection.Host} cannot be used: {cause.Message}"));
        }
    }

    /// <inheritdoc />
    public Guid Create(Entity entity) => Guarded(connection, () => service.Create(entity));

    /// <inheritdoc />
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Guarded(connection, () => service.Retrieve(entityName, id, columnSet));

    /// <inheritdoc />
    public void Update(Entity entity) => Guarded(connection, () =>
    {
        service.Update(entity);
        return true;
    });

    /// <inheritdoc />
    public void Delete(string entityName, Guid id) => Guarded(connection, () =>
    {
        service.Delete(entityName, id);
        return true;
    });

    /// <inheritdoc />
    public OrganizationResponse Execute(OrganizationRequest request) => Guarded(connection, () => service.Execute(request));

    /// <inheritdoc />
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => Guarded(connection, () =>
    {
        service.Associate(entityName, entityId, relationship, relatedEntities);
        return true;
    });

    /// <inheritdoc />
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => Guarded(connection, () =>
    {
        service.Disassociate(entityName, entityId, relationship, relatedEntities);
        return true;
    });

    /// <inheritdoc />
    public EntityCollection RetrieveMultiple(QueryBase query) => Guarded(connection, () => service.RetrieveMultiple(query));
}
