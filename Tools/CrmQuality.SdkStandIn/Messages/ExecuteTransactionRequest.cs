namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for ExecuteTransaction.</summary>
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public ExecuteTransactionRequest()
        : base("ExecuteTransaction")
    {
    }

    /// <summary>The requests, all one transaction.</summary>
    public OrganizationRequestCollection Requests
    {
        get => Read<OrganizationRequestCollection>("Requests");
        set => Parameters["Requests"] = value;
    }

    /// <summary>Whether answers come back.</summary>
    public bool? ReturnResponses
    {
        get => Read<bool?>("ReturnResponses");
        set => Parameters["ReturnResponses"] = value;
    }
}
