namespace Microsoft.Xrm.Sdk;

/// <summary>A yes or no whose change the publisher may forbid.</summary>
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    /// <summary>No.</summary>
    public BooleanManagedProperty()
    {
    }

    /// <summary>This value.</summary>
    public BooleanManagedProperty(bool value)
    {
        Value = value;
    }
}
