namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers Delete.</summary>
public sealed class DeleteResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public DeleteResponse()
    {
    }
}
