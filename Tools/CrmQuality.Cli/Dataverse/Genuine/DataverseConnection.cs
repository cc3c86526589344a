using System;
using System.Linq;
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

        var reason = string.Join(": ", ((string?[])[client.LastError, client.LastException?.GetBaseException().Message]).Where(text => !string.IsNullOrEmpty(text)).Distinct());
        client.Dispose();
        throw new InvalidOperationException(reason.Length > 0 ? reason : "the client does not say why");
    }
}
