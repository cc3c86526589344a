using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Plugins;

/// <summary>
/// Where a plug-in assembly lives. It names the .NET Framework and Microsoft.Xrm.Sdk 9.0.0.0: the first is answered by the runtime's own
/// facades, the second by the assembly this process already has, so that both sides share one set of types.
/// </summary>
internal sealed class PluginLoadContext(string name) : AssemblyLoadContext(name, isCollectible: true)
{
    private static readonly Assembly Sdk = typeof(IPlugin).Assembly;

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == Sdk.GetName().Name ? Sdk : null;
}
