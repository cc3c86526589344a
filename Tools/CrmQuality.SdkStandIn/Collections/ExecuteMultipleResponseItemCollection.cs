namespace Microsoft.Xrm.Sdk;

/// <summary>What became of the requests of a batch.</summary>
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>
{
    /// <summary>An empty collection.</summary>
    public ExecuteMultipleResponseItemCollection()
    {
    }
}
