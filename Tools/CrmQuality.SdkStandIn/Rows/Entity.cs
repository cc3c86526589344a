using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row: a table's name, an id and the columns it carries.</summary>
public class Entity : IExtensibleDataObject
{
    private AttributeCollection attributes;
    private FormattedValueCollection formattedValues;
    private RelatedEntityCollection relatedEntities;
    private KeyAttributeCollection keyAttributes;

    /// <summary>A row of no table.</summary>
    public Entity()
    {
    }

    /// <summary>A new row of a table.</summary>
    public Entity(string entityName)
    {
        LogicalName = entityName;
    }

    /// <summary>A row of a table by its id.</summary>
    public Entity(string entityName, Guid id)
        : this(entityName)
    {
        Id = id;
    }

    /// <summary>A row of a table by an alternate key of one column.</summary>
    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    /// <summary>A row of a table by an alternate key.</summary>
    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName)
    {
        KeyAttributes = keyAttributes;
    }

    /// <summary>The table.</summary>
    public string LogicalName { get; set; }

    /// <summary>The row's id; independent of the primary key column.</summary>
    public virtual Guid Id { get; set; }

    /// <summary>The columns.</summary>
    public AttributeCollection Attributes
    {
        get => attributes ??= new AttributeCollection();
        set => attributes = value;
    }

    /// <summary>What a client's change tracking says of the row.</summary>
    public EntityState? EntityState { get; set; }

    /// <summary>Display texts of the columns.</summary>
    public FormattedValueCollection FormattedValues
    {
        get => formattedValues ??= new FormattedValueCollection();
        set => formattedValues = value;
    }

    /// <summary>Related rows that travel with this one.</summary>
    public RelatedEntityCollection RelatedEntities
    {
        get => relatedEntities ??= new RelatedEntityCollection();
        set => relatedEntities = value;
    }

    /// <summary>The row's version, for optimistic concurrency.</summary>
    public string RowVersion { get; set; }

    /// <summary>The alternate key that names the row.</summary>
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A column's value; reading a column that is absent throws <see cref="System.Collections.Generic.KeyNotFoundException"/>.</summary>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    /// <summary>Whether the row carries the column, null included.</summary>
    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>A reference to this row.</summary>
    public EntityReference ToEntityReference() =>
        new EntityReference(LogicalName, Id) { KeyAttributes = keyAttributes, RowVersion = RowVersion };

    /// <summary>A column's value; the type's default when it is absent or null.</summary>
    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        if (string.IsNullOrEmpty(attributeLogicalName))
        {
            throw new ArgumentNullException(nameof(attributeLogicalName));
        }

        return Attributes.TryGetValue(attributeLogicalName, out object value) && value != null ? (T)value : default;
    }

    /// <summary>Reads a column of the expected type; false when it is absent, null or of another type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (Attributes.TryGetValue(attributeKey, out object value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }
}
