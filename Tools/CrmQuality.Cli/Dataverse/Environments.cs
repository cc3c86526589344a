using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Dataverse;

/// <summary>Opens environments by their connection strings; no message tells the secrets in them.</summary>
/// <param name="open">Opens a connection, or says in an exception why it cannot.</param>
/// <param name="now">Tells the time (UTC).</param>
internal sealed class Environments(Func<string, IOrganizationService> open, Func<DateTime> now)
{
    /// <summary>Those this build can reach.</summary>
    public static Environments OfThisBuild { get; } = new(DataverseConnection.Open, () => DateTime.UtcNow);

    /// <summary>Opens an environment.</summary>
    /// <param name="connection">A connection string, or <c>env:NAME</c> for one in an environment variable; null when the user gave none.</param>
    /// <exception cref="Input.UnusableInputException">There is no connection string, or it is none.</exception>
    /// <exception cref="EnvironmentException">The environment cannot be reached.</exception>
    public ConnectedEnvironment Connect(string? connection)
    {
        var text = ConnectionText.Of(connection);
        var service = GuardedService.Guarded(text, () => open(text.Value));
        return new ConnectedEnvironment(text.Host, new GuardedService(service, text), now());
    }
}
