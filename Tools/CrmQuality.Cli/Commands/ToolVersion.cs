using System.Reflection;

namespace CrmQuality.Cli.Commands;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>Of what was built on the stand-in for Microsoft's SDK: not a release.</summary>
    public static string Preview => Number + "-preview";

    private static string Number => typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
