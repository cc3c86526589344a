using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The base of all queries.</summary>
public abstract class QueryBase : IExtensibleDataObject
{
    /// <summary>For derived queries.</summary>
    protected QueryBase()
    {
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
