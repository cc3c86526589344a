namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for ExecuteMultiple.</summary>
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public ExecuteMultipleRequest()
        : base("ExecuteMultiple")
    {
    }

    /// <summary>The requests, each a transaction of its own.</summary>
    public OrganizationRequestCollection Requests
    {
        get => Read<OrganizationRequestCollection>("Requests");
        set => Parameters["Requests"] = value;
    }

    /// <summary>How they run.</summary>
    public ExecuteMultipleSettings Settings
    {
        get => Read<ExecuteMultipleSettings>("Settings");
        set => Parameters["Settings"] = value;
    }
}
