namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What all choices have.</summary>
public abstract class OptionSetMetadataBase : MetadataBase
{
    /// <summary>An empty definition.</summary>
    protected OptionSetMetadataBase()
    {
    }

    /// <summary>Whether several columns may use it.</summary>
    public bool? IsGlobal { get; set; }

    /// <summary>Its name.</summary>
    public string Name { get; set; }
}
