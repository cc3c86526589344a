using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Makes services for users.</summary>
public interface IOrganizationServiceFactory
{
    /// <summary>A service that acts for the user; null is SYSTEM.</summary>
    IOrganizationService CreateOrganizationService(Guid? userId);
}
