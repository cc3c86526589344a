using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>Puts tables and columns into the SDK's classes. What they cannot be told from outside is set by reflection.</summary>
/// <param name="metadata">The tables and their relationships.</param>
/// <param name="language">The language of the user.</param>
internal sealed class Definitions(OrganizationMetadata metadata, int language)
{
    private readonly RelationshipDefinitions relationships = new(metadata);

    public EntityMetadata Table(TableMetadata table, EntityFilters wanted)
    {
        var definition = new EntityMetadata
        {
            MetadataId = DerivedIds.Table(table.LogicalName),
            LogicalName = table.LogicalName,
            SchemaName = table.SchemaName,
            EntitySetName = table.EntitySetName,
            IsActivity = table.IsActivity,
            IsBPFEntity = table.IsProcessFlow,
            OwnershipType = Ownership(table.Ownership),
        };
        Set(definition, nameof(definition.PrimaryIdAttribute), table.PrimaryId);
        Set(definition, nameof(definition.PrimaryNameAttribute), table.PrimaryName);
        Set(definition, nameof(definition.ObjectTypeCode), table.ObjectTypeCode);
        Set(definition, nameof(definition.IsCustomEntity), table.IsCustom);
        Add(definition, table, wanted);
        return definition;
    }

    public AttributeMetadata Column(TableMetadata table, ColumnMetadata column)
    {
        var definition = ColumnDefinitions.Of(column, Label);
        definition.MetadataId = DerivedIds.Column(table.LogicalName, column.LogicalName);
        definition.LogicalName = column.LogicalName;
        definition.SchemaName = column.SchemaName;
        definition.DisplayName = Label(column.Labels);
        definition.IsValidForCreate = column.ValidForCreate;
        definition.IsValidForUpdate = column.ValidForUpdate;
        definition.IsSecured = column.IsSecured;
        definition.RequiredLevel = new AttributeRequiredLevelManagedProperty(Level(column.RequiredLevel));
        Set(definition, nameof(definition.AttributeType), ColumnDefinitions.Code(column.Kind));
        Set(definition, nameof(definition.EntityLogicalName), table.LogicalName);
        Set(definition, nameof(definition.AttributeOf), column.AttributeOf);
        Set(definition, nameof(definition.IsValidForRead), column.ValidForRead);
        Set(definition, nameof(definition.IsCustomAttribute), column.IsCustom);
        Set(definition, nameof(definition.IsPrimaryId), column.LogicalName == table.PrimaryId);
        Set(definition, nameof(definition.IsPrimaryName), column.LogicalName == table.PrimaryName);
        return definition;
    }

    private void Add(EntityMetadata definition, TableMetadata table, EntityFilters wanted)
    {
        if (wanted.HasFlag(EntityFilters.Attributes))
        {
            Set(definition, nameof(definition.Attributes), table.ByOrdinal.Select(column => Column(table, column)).ToArray());
        }

        if (wanted.HasFlag(EntityFilters.Relationships))
        {
            Set(definition, nameof(definition.OneToManyRelationships), relationships.OneToMany(table.LogicalName));
            Set(definition, nameof(definition.ManyToOneRelationships), relationships.ManyToOne(table.LogicalName));
            Set(definition, nameof(definition.ManyToManyRelationships), RelationshipDefinitions.ManyToMany(table.LogicalName));
        }
    }

    private Label Label(IReadOnlyDictionary<int, string> texts)
    {
        LocalizedLabel[] labels = [.. texts.OrderBy(text => text.Key).Select(text => new LocalizedLabel(text.Value, text.Key))];
        return new Label(labels.FirstOrDefault(label => label.LanguageCode == language) ?? labels.FirstOrDefault(), labels);
    }

    private static OwnershipTypes Ownership(OwnershipKind kind) => kind switch
    {
        OwnershipKind.UserOwned => OwnershipTypes.UserOwned,
        OwnershipKind.OrgOwned => OwnershipTypes.OrganizationOwned,
        OwnershipKind.BusinessOwned => OwnershipTypes.BusinessOwned,
        _ => OwnershipTypes.None,
    };

    private static AttributeRequiredLevel Level(RequiredLevel level) => level switch
    {
        RequiredLevel.SystemRequired => AttributeRequiredLevel.SystemRequired,
        RequiredLevel.ApplicationRequired => AttributeRequiredLevel.ApplicationRequired,
        RequiredLevel.Recommended => AttributeRequiredLevel.Recommended,
        _ => AttributeRequiredLevel.None,
    };

    private static void Set(object definition, string property, object? value) => definition.GetType().GetProperty(property)!.SetValue(definition, value);
}
