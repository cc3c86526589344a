namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>The kind of an address.</summary>
public enum EndpointType
{
    /// <summary>The organization service.</summary>
    OrganizationService = 0,

    /// <summary>The former OData service.</summary>
    OrganizationDataService = 1,

    /// <summary>The pages.</summary>
    WebApplication = 2,
}
