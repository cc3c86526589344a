using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds who called from outside.</summary>
public interface IPluginExecutionContext2 : IPluginExecutionContext
{
    /// <summary>The directory object of the user the plug-in runs as.</summary>
    Guid UserAzureActiveDirectoryObjectId { get; }

    /// <summary>The directory object of the user who caused the event.</summary>
    Guid InitiatingUserAzureActiveDirectoryObjectId { get; }

    /// <summary>The application, when an application user caused the event; else empty.</summary>
    Guid InitiatingUserApplicationId { get; }

    /// <summary>The contact of a portal call.</summary>
    Guid PortalsContactId { get; }

    /// <summary>Whether a portal called.</summary>
    bool IsPortalsClientCall { get; }
}
