using System;
using System.Reflection;

namespace CrmQuality.Packer.Assemblies;

/// <summary>Which assemblies a plug-in finds in the sandbox.</summary>
internal static class SandboxReferences
{
    private const string SdkToken = "31bf3856ad364e35";
    private static readonly Version SdkVersion = new(9, 0, 0, 0);
    private static readonly Version FrameworkVersion = new(4, 0, 0, 0);

    /// <summary>Why a reference cannot be met there; null when it can.</summary>
    public static string? Refusal(AssemblyName reference)
    {
        if (reference.Name is "Microsoft.Xrm.Sdk" or "Microsoft.Crm.Sdk.Proxy")
        {
            bool isTheServers = reference.Version == SdkVersion && Convert.ToHexStringLower(reference.GetPublicKeyToken() ?? []) == SdkToken;
            return isTheServers ? null : $"the server has {reference.Name} {SdkVersion}, PublicKeyToken={SdkToken}";
        }

        if (reference.Name is "mscorlib" or "System" || reference.Name!.StartsWith("System.", StringComparison.Ordinal))
        {
            return reference.Version == FrameworkVersion ? null : "that is a package and not part of .NET Framework 4.6.2";
        }

        return "only mscorlib, System*, Microsoft.Xrm.Sdk and Microsoft.Crm.Sdk.Proxy exist in the sandbox";
    }
}
