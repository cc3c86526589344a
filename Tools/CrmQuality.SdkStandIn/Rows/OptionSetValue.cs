using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The value of a choice. Equal when the values are.</summary>
public sealed class OptionSetValue : IExtensibleDataObject
{
    /// <summary>The default value.</summary>
    public OptionSetValue()
    {
    }

    /// <summary>This value.</summary>
    public OptionSetValue(int value)
    {
        Value = value;
    }

    /// <summary>The value.</summary>
    public int Value { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is OptionSetValue other && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
