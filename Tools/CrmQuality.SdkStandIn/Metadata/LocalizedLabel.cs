using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in a language.</summary>
public sealed class LocalizedLabel : MetadataBase
{
    /// <summary>An empty definition.</summary>
    public LocalizedLabel()
    {
    }

    /// <summary>A text in a language.</summary>
    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    /// <summary>The text.</summary>
    public string Label { get; set; }

    /// <summary>The language.</summary>
    public int LanguageCode { get; set; }
}
