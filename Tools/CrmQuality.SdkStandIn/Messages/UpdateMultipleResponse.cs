namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers UpdateMultiple.</summary>
public sealed class UpdateMultipleResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public UpdateMultipleResponse()
    {
    }
}
