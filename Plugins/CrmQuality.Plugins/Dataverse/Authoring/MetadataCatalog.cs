using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Describes the environment's tables to the compiler of criteria, one call per table.</summary>
/// <remarks>Only tables related to opportunity are asked for: asking for one that is not there is a fault, which inside a transaction ends it.</remarks>
internal sealed class MetadataCatalog(IOrganizationService service)
{
    private const string Opportunity = "opportunity";
    private readonly HashSet<string> related = new(StringComparer.Ordinal);

    /// <summary>The tables that criteria may read.</summary>
    public TableCatalog Tables => new(Find);

    private CatalogTable? Find(string name)
    {
        if (name == Opportunity)
        {
            var opportunity = Retrieve(name, EntityFilters.Attributes | EntityFilters.Relationships);
            related.UnionWith(opportunity.ManyToOneRelationships.Select(relationship => relationship.ReferencedEntity));
            related.UnionWith(opportunity.OneToManyRelationships.Select(relationship => relationship.ReferencingEntity));
            return Describe(opportunity);
        }

        return related.Contains(name) ? Describe(Retrieve(name, EntityFilters.Attributes)) : null;
    }

    private EntityMetadata Retrieve(string name, EntityFilters filters) =>
        ((RetrieveEntityResponse)service.Execute(new RetrieveEntityRequest { LogicalName = name, EntityFilters = filters })).EntityMetadata;

    private static CatalogTable Describe(EntityMetadata table)
    {
        var newStatus = NewStatusOf(table);
        return new CatalogTable(table.LogicalName, table.PrimaryIdAttribute, table.Attributes.Select(column => MetadataColumn.Describe(column, newStatus)));
    }

    /// <summary>The status reason of a new row: the usual one of its first state.</summary>
    private static int? NewStatusOf(EntityMetadata table) => table.Attributes.OfType<StateAttributeMetadata>()
        .SelectMany(state => state.OptionSet.Options.OfType<StateOptionMetadata>())
        .FirstOrDefault(state => state.Value == 0)?.DefaultStatus;
}
