namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How much a column insists on a value.</summary>
public sealed class AttributeRequiredLevelManagedProperty : ManagedProperty<AttributeRequiredLevel>
{
    /// <summary>This level.</summary>
    public AttributeRequiredLevelManagedProperty(AttributeRequiredLevel value)
    {
        Value = value;
    }
}
