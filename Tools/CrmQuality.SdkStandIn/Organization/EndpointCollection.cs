namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>Addresses of an organisation.</summary>
public sealed class EndpointCollection : DataCollection<EndpointType, string>
{
    /// <summary>An empty collection.</summary>
    public EndpointCollection()
    {
    }
}
