namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers ExecuteMultiple.</summary>
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public ExecuteMultipleResponse()
    {
    }

    /// <summary>Whether any request failed.</summary>
    public bool IsFaulted => Read<bool>("IsFaulted");

    /// <summary>What became of the requests.</summary>
    public ExecuteMultipleResponseItemCollection Responses => Read<ExecuteMultipleResponseItemCollection>("Responses");
}
