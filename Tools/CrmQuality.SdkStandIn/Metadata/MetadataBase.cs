using System;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What all definitions have.</summary>
public abstract class MetadataBase
{
    /// <summary>An empty definition.</summary>
    protected MetadataBase()
    {
    }

    /// <summary>Its identifier.</summary>
    public Guid? MetadataId { get; set; }

    /// <summary>Whether it changed.</summary>
    public bool? HasChanged { get; set; }
}
