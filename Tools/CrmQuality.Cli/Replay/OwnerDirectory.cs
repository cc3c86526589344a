using System;
using System.Collections.Generic;
using CrmQuality.Cli.Input.Pipeline;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Replay;

/// <summary>The users of the organisation who own opportunities, added when first met.</summary>
internal sealed class OwnerDirectory(EmbeddedOrganization organization)
{
    private readonly Dictionary<string, IOrganizationService> services = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Dataverse as the owner sees it. The language they were first met with stays.</summary>
    public IOrganizationService ServiceOf(OwnerName owner)
    {
        if (!services.TryGetValue(owner.FullName, out var service))
        {
            service = organization.ServiceFor(organization.AddUser(owner.FullName, owner.Language));
            services.Add(owner.FullName, service);
        }

        return service;
    }
}
