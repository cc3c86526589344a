namespace Microsoft.Xrm.Sdk;

/// <summary>A text in several languages.</summary>
public sealed class Label
{
    /// <summary>No text.</summary>
    public Label()
    {
    }

    /// <summary>Texts, one of them in the language of the user.</summary>
    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    /// <summary>All languages.</summary>
    public LocalizedLabelCollection LocalizedLabels { get; } = [];

    /// <summary>The text in the language of the user.</summary>
    public LocalizedLabel UserLocalizedLabel { get; set; }
}
