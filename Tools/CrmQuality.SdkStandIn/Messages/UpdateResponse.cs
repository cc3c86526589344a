namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers Update.</summary>
public sealed class UpdateResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public UpdateResponse()
    {
    }
}
