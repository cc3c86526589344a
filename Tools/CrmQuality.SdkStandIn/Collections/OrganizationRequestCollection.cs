namespace Microsoft.Xrm.Sdk;

/// <summary>The requests of a batch.</summary>
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
    /// <summary>An empty collection.</summary>
    public OrganizationRequestCollection()
    {
    }
}
