using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A relationship between tables by its schema name.</summary>
public sealed class Relationship : IExtensibleDataObject
{
    /// <summary>A relationship without a name yet.</summary>
    public Relationship()
    {
    }

    /// <summary>The relationship of this schema name.</summary>
    public Relationship(string schemaName)
    {
        SchemaName = schemaName;
    }

    /// <summary>The schema name.</summary>
    public string SchemaName { get; set; }

    /// <summary>Which side is meant when a table relates to itself.</summary>
    public EntityRole? PrimaryEntityRole { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) =>
        obj is Relationship other
        && string.Equals(SchemaName, other.SchemaName, StringComparison.Ordinal)
        && PrimaryEntityRole == other.PrimaryEntityRole;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (SchemaName is null ? 0 : StringComparer.Ordinal.GetHashCode(SchemaName)) ^ PrimaryEntityRole.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => SchemaName + "." + PrimaryEntityRole;
}
