namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>An option.</summary>
public class OptionMetadata : MetadataBase
{
    /// <summary>An empty definition.</summary>
    public OptionMetadata()
    {
    }

    /// <summary>A text and a value.</summary>
    public OptionMetadata(Label label, int? value)
    {
        Label = label;
        Value = value;
    }

    /// <summary>Its value.</summary>
    public int? Value { get; set; }

    /// <summary>Its text.</summary>
    public Label Label { get; set; }
}
