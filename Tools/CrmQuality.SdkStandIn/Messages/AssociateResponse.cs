namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers Associate.</summary>
public sealed class AssociateResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public AssociateResponse()
    {
    }
}
