using System;
using System.Collections.Generic;

namespace CrmQuality.Packer;

/// <summary>What is settled about the product that is packed.</summary>
internal static class Product
{
    /// <summary>Prefix of the publisher, which begins every name of ours.</summary>
    public const string Prefix = "crmq";

    /// <summary>Choice values of ours are this number followed by four digits.</summary>
    public const int OptionValuePrefix = 28461;

    /// <summary>Most bytes of the plug-in assembly.</summary>
    public const int LargestAssembly = 512 * 1024;

    /// <summary>Steps name the assembly with its version, so it never changes.</summary>
    public static readonly Version AssemblyVersion = new(1, 0, 0, 0);

    /// <summary>Plug-in types no step ships for: they are registered on request, on tables of an organisation's own.</summary>
    public static IReadOnlyList<string> RegisteredOnRequest { get; } = ["CrmQuality.Plugins.Opportunities.GateProcessStage"];

    /// <summary>Languages every label is in: English, the base language, and Finnish.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["1033", "1035"];
}
