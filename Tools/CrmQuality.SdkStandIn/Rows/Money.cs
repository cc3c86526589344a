using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>An amount in the currency of its row. Equal when the values are.</summary>
public sealed class Money : IExtensibleDataObject
{
    /// <summary>The default value.</summary>
    public Money()
    {
    }

    /// <summary>This value.</summary>
    public Money(decimal value)
    {
        Value = value;
    }

    /// <summary>The value.</summary>
    public decimal Value { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is Money other && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
