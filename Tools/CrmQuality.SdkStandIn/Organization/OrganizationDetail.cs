using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>What an organisation is called and where it is.</summary>
public class OrganizationDetail : IExtensibleDataObject
{
    /// <summary>Nothing set.</summary>
    public OrganizationDetail()
    {
    }

    /// <summary>Its identifier.</summary>
    public Guid OrganizationId { get; set; }

    /// <summary>Its display name.</summary>
    public string FriendlyName { get; set; }

    /// <summary>The version of the platform.</summary>
    public string OrganizationVersion { get; set; }

    /// <summary>The environment.</summary>
    public string EnvironmentId { get; set; }

    /// <summary>Its name in addresses.</summary>
    public string UrlName { get; set; }

    /// <summary>Its unique name.</summary>
    public string UniqueName { get; set; }

    /// <summary>Its addresses.</summary>
    public EndpointCollection Endpoints { get; set; }

    /// <summary>Whether it is enabled.</summary>
    public OrganizationState State { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
