namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers Disassociate.</summary>
public sealed class DisassociateResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public DisassociateResponse()
    {
    }
}
