using System;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Dataverse;

/// <summary>Connects by Microsoft's client.</summary>
internal static class DataverseConnection
{
    /// <summary>Opens a connection and signs in.</summary>
    /// <exception cref="InvalidOperationException">It cannot; the client's words say why, and may hold secrets.</exception>
    public static IOrganizationService Open(string connection)
    {
        var client = new ServiceClient(connection);
        if (client.IsReady)
        {
            return client;
        }

        var reason = client.LastError is { Length: > 0 } error ? error : client.LastException?.Message ?? "the client does not say why";
        client.Dispose();
        throw new InvalidOperationException(reason);
    }
}
