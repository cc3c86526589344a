namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The two options of a yes-or-no column.</summary>
public sealed class BooleanOptionSetMetadata : OptionSetMetadataBase
{
    /// <summary>An empty definition.</summary>
    public BooleanOptionSetMetadata()
    {
    }

    /// <summary>Yes.</summary>
    public OptionMetadata TrueOption { get; set; }

    /// <summary>No.</summary>
    public OptionMetadata FalseOption { get; set; }
}
