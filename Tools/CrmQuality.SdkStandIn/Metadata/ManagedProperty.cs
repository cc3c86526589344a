namespace Microsoft.Xrm.Sdk;

/// <summary>A property whose change the publisher may forbid.</summary>
/// <typeparam name="T">Its type.</typeparam>
public abstract class ManagedProperty<T>
{
    /// <summary>An empty property.</summary>
    protected ManagedProperty()
    {
    }

    /// <summary>The value.</summary>
    public T Value { get; set; }

    /// <summary>Whether it may be changed.</summary>
    public bool CanBeChanged { get; set; }
}
