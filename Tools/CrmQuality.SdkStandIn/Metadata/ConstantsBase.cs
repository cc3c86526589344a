namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>One of a list of values.</summary>
/// <typeparam name="T">Their type.</typeparam>
public abstract class ConstantsBase<T>
{
    /// <summary>An empty value.</summary>
    protected ConstantsBase()
    {
    }

    /// <summary>The value.</summary>
    public T Value { get; set; }
}
