using System;
using System.IO;

namespace CrmQuality.Cli.Commands;

/// <summary>What travels beside the tool.</summary>
internal static class ShippedFiles
{
    /// <summary>The unpacked solution.</summary>
    public static string Solution => Beside("solution");

    /// <summary>The plug-in assembly as it ships.</summary>
    public static string Plugin => Beside("plugin", "CrmQuality.Plugins.dll");

    /// <summary>The Microsoft.Xrm.Sdk.dll the tool itself runs on: our stand-in, unless it was built on Microsoft's packages.</summary>
    public static string Sdk => Beside("Microsoft.Xrm.Sdk.dll");

    /// <summary>A file of the sample pipeline.</summary>
    public static string Sample(string name) => Beside("samples", name);

    /// <summary>The schema of criteria files.</summary>
    public static string CriteriaSchema => Beside("criteria.schema.json");

    /// <summary>The folder of the ready sets.</summary>
    public static string ReadySets => Beside("ReadySets");

    private static string Beside(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
