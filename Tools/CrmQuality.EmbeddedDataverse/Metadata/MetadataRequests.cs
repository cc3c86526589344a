using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>The requests for definitions of tables and columns.</summary>
internal sealed class MetadataRequests(Engine engine, Caller caller)
{
    public const string Entity = "RetrieveEntity";
    public const string AllEntities = "RetrieveAllEntities";
    public const string Attribute = "RetrieveAttribute";
    private const EntityFilters Supported = EntityFilters.Entity | EntityFilters.Attributes | EntityFilters.Relationships;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var describe = new Definitions(engine.Store.Metadata, engine.Users.Find(caller.UserId).LanguageId);
        return request.RequestName switch
        {
            Entity => Answers.Of(new RetrieveEntityResponse(), ("EntityMetadata", describe.Table(Table(request), Wanted(request)))),
            AllEntities => Answers.Of(
                new RetrieveAllEntitiesResponse(),
                ("EntityMetadata", engine.Store.Metadata.Tables.OrderBy(table => table.LogicalName, StringComparer.Ordinal).Select(table => describe.Table(table, Wanted(request))).ToArray())),
            _ => Answers.Of(new RetrieveAttributeResponse(), ("AttributeMetadata", Column(request, describe))),
        };
    }

    private AttributeMetadata Column(OrganizationRequest request, Definitions describe)
    {
        if (Text(request, "LogicalName") is { } name)
        {
            var table = Table(Text(request, "EntityLogicalName") ?? throw Lacks(request, "EntityLogicalName"));
            return describe.Column(table, table.Column(name) ?? throw Faults.NoColumn(table.LogicalName, name));
        }

        var id = Id(request);
        var found = engine.Store.Metadata.Tables.SelectMany(table => table.ByOrdinal, (table, column) => (table, column))
            .FirstOrDefault(pair => DerivedIds.Column(pair.table.LogicalName, pair.column.LogicalName) == id);
        return found.column is null ? throw NoDefinition(id) : describe.Column(found.table, found.column);
    }

    private TableMetadata Table(OrganizationRequest request)
    {
        if (Text(request, "LogicalName") is { } name)
        {
            return Table(name);
        }

        var id = Id(request);
        return engine.Store.Metadata.Tables.FirstOrDefault(table => DerivedIds.Table(table.LogicalName) == id) ?? throw NoDefinition(id);
    }

    private TableMetadata Table(string name) => engine.Store.Metadata.Table(name) ?? throw Faults.NoTable(name);

    private static EntityFilters Wanted(OrganizationRequest request)
    {
        var filters = request.Parameters.TryGetValue("EntityFilters", out EntityFilters wanted) ? wanted : EntityFilters.Entity;
        return (filters & ~Supported) is 0
            ? filters
            : throw PipelineFaults.Unsupported($"EntityFilters.{filters} ({request.RequestName}): only {Supported}");
    }

    private static Guid Id(OrganizationRequest request) =>
        request.Parameters.TryGetValue("MetadataId", out Guid id) && id != Guid.Empty ? id : throw Lacks(request, "LogicalName");

    private static string? Text(OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out string text) && !string.IsNullOrEmpty(text) ? text : null;

    private static FaultException<OrganizationServiceFault> Lacks(OrganizationRequest request, string name) =>
        Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName} needs the parameter {name}.");

    private static FaultException<OrganizationServiceFault> NoDefinition(Guid id) => Faults.Of(ErrorCodes.ObjectDoesNotExist, $"There is no definition with the MetadataId {id}.");
}
