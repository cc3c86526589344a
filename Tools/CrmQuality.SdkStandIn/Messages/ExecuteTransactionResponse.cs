namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers ExecuteTransaction.</summary>
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public ExecuteTransactionResponse()
    {
    }

    /// <summary>The answers, in the order of the requests.</summary>
    public OrganizationResponseCollection Responses => Read<OrganizationResponseCollection>("Responses");
}
