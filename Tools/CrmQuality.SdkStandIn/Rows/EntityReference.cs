using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A reference to a row. Equal when table, id and alternate key are.</summary>
public sealed class EntityReference : IExtensibleDataObject
{
    private KeyAttributeCollection keyAttributes;

    /// <summary>A reference to nothing yet.</summary>
    public EntityReference()
    {
    }

    /// <summary>A reference into a table.</summary>
    public EntityReference(string logicalName)
    {
        LogicalName = logicalName;
    }

    /// <summary>A reference by id.</summary>
    public EntityReference(string logicalName, Guid id)
        : this(logicalName)
    {
        Id = id;
    }

    /// <summary>A reference by an alternate key of one column.</summary>
    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    /// <summary>A reference by an alternate key.</summary>
    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName)
    {
        KeyAttributes = keyAttributeCollection;
    }

    /// <summary>The row's id.</summary>
    public Guid Id { get; set; }

    /// <summary>The table.</summary>
    public string LogicalName { get; set; }

    /// <summary>The primary name, where the server filled it.</summary>
    public string Name { get; set; }

    /// <summary>The alternate key that names the row.</summary>
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    /// <summary>The row's version, for optimistic concurrency.</summary>
    public string RowVersion { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) =>
        obj is EntityReference other
        && Id == other.Id
        && string.Equals(LogicalName, other.LogicalName, StringComparison.Ordinal)
        && HasSameKey(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Id.GetHashCode() ^ (LogicalName is null ? 0 : StringComparer.Ordinal.GetHashCode(LogicalName));

    private bool HasSameKey(EntityReference other) =>
        (keyAttributes?.Count ?? 0) == (other.keyAttributes?.Count ?? 0)
        && (keyAttributes is null
            || keyAttributes.All(pair => other.keyAttributes.TryGetValue(pair.Key, out object value) && Equals(pair.Value, value)));
}
