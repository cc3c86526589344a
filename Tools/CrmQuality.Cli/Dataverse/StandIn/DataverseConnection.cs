using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Dataverse;

/// <summary>What a build on the stand-in for Microsoft's SDK says instead of connecting.</summary>
internal static class DataverseConnection
{
    /// <summary>Never opens a connection.</summary>
    /// <exception cref="EnvironmentException">Always; the message says what to do.</exception>
    public static IOrganizationService Open(string connection) => throw new EnvironmentException(
        $"This preview build cannot connect: it was built without Microsoft's packages. Nothing was sent.\n"
        + "Build the tool with -p:CrmSdk=genuine where these packages restore (README, Build), or work on files: criteria validate, criteria diff, criteria ready and dry-run FILE need no environment.");
}
