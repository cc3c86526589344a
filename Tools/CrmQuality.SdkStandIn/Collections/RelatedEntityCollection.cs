namespace Microsoft.Xrm.Sdk;

/// <summary>Related rows by relationship.</summary>
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    /// <inheritdoc/>
    public override bool IsReadOnly => base.IsReadOnly;
}
