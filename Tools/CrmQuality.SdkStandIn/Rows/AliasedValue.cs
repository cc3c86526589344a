using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A column that a query took from a linked table, or under an alias.</summary>
public sealed class AliasedValue : IExtensibleDataObject
{
    /// <summary>An empty value.</summary>
    public AliasedValue()
    {
    }

    /// <summary>A value with the table and column it came from.</summary>
    public AliasedValue(string entityLogicalName, string attributeLogicalName, object value)
    {
        EntityLogicalName = entityLogicalName;
        AttributeLogicalName = attributeLogicalName;
        Value = value;
    }

    /// <summary>The column.</summary>
    public string AttributeLogicalName { get; }

    /// <summary>The table.</summary>
    public string EntityLogicalName { get; }

    /// <summary>The value.</summary>
    public object Value { get; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
