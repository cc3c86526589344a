namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The name of a table.</summary>
public sealed class EntityNameAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>An empty definition.</summary>
    public EntityNameAttributeMetadata()
        : base(AttributeTypeCode.EntityName, null)
    {
    }
}
