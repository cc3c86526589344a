namespace Microsoft.Xrm.Sdk;

/// <summary>The answers to a batch that is one transaction.</summary>
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>
{
    /// <summary>An empty collection.</summary>
    public OrganizationResponseCollection()
    {
    }
}
