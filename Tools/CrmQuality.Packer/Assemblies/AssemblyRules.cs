using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Assemblies;

/// <summary>What the shipped assembly must be: the one the solution describes, self-contained, and fit for the sandbox.</summary>
internal static class AssemblyRules
{
    private const int LargestSize = 400 * 1024;
    private const string Framework = ".NETFramework,Version=v4.6.2";
    private const string SdkToken = "31bf3856ad364e35";
    private static readonly Version SdkVersion = new(9, 0, 0, 0);
    private static readonly Version FrameworkVersion = new(4, 0, 0, 0);

    public static void Check(SolutionSource source, PluginAssembly assembly)
    {
        CheckIdentity(source, assembly);
        CheckForm(assembly);
        foreach (AssemblyName reference in assembly.Facts.References)
        {
            CheckReference(assembly, reference);
        }

        CheckTypes(source, assembly);
    }

    private static void CheckIdentity(SolutionSource source, PluginAssembly assembly)
    {
        string? expected = source.Assembly.Node.Attribute("FullName")?.Value;
        if (assembly.Facts.FullName == expected)
        {
            return;
        }

        throw new PackException(assembly.Path, BinaryCheck.IsMicrosofts(assembly.Path)
            ? $"this is '{assembly.Facts.FullName}', an assembly of Microsoft. It must never be packed: the server has its own."
            : $"this is '{assembly.Facts.FullName}', {source.Assembly.File} says '{expected}'.");
    }

    private static void CheckForm(PluginAssembly assembly)
    {
        AssemblyFacts facts = assembly.Facts;
        Require(assembly, facts.IsSigned, "it is not signed. Dataverse takes strong-named assemblies only: build with the key, not with a public or delayed signature.");
        Require(assembly, facts.TargetFramework == Framework, $"it is built for '{facts.TargetFramework}'. The sandbox runs '{Framework}' only.");
        Require(assembly, assembly.Content.Length <= LargestSize, string.Create(CultureInfo.InvariantCulture, $"it has {assembly.Content.Length} bytes, the limit is {LargestSize}."));
        Require(
            assembly,
            !facts.Resources.Any(name => name.Contains(".dll", StringComparison.OrdinalIgnoreCase)),
            "it carries another assembly as an embedded resource. Remove it.");
    }

    private static void CheckReference(PluginAssembly assembly, AssemblyName reference)
    {
        bool isFramework = reference.Name == "mscorlib" || reference.Name == "System" || reference.Name!.StartsWith("System.", StringComparison.Ordinal);
        bool isSdk = reference.Name == "Microsoft.Xrm.Sdk";
        Require(assembly, isFramework || isSdk, $"it refers to '{reference.FullName}'. Only mscorlib, System* and Microsoft.Xrm.Sdk exist in the sandbox.");
        Require(assembly, !isFramework || reference.Version == FrameworkVersion, $"it refers to '{reference.FullName}', which is a package and not part of .NET Framework 4.6.2.");
        Require(
            assembly,
            !isSdk || (reference.Version == SdkVersion && Convert.ToHexStringLower(reference.GetPublicKeyToken() ?? []) == SdkToken),
            $"it refers to '{reference.FullName}'. The server has Microsoft.Xrm.Sdk {SdkVersion}, PublicKeyToken={SdkToken}.");
    }

    private static void CheckTypes(SolutionSource source, PluginAssembly assembly)
    {
        var listed = new HashSet<string>();
        foreach (XElement type in source.PluginTypes)
        {
            string name = type.Attribute("Name")?.Value ?? string.Empty;
            listed.Add(name);
            Require(source.Assembly.File, assembly.Facts.PluginTypes.Contains(name), $"plug-in type '{name}' does not exist in {assembly.Path} as a public class that implements IPlugin.");
            Require(source.Assembly.File, type.Attribute("AssemblyQualifiedName")?.Value == $"{name}, {assembly.Facts.FullName}", $"plug-in type '{name}': AssemblyQualifiedName must be '{name}, {assembly.Facts.FullName}'.");
        }

        string? missing = assembly.Facts.PluginTypes.FirstOrDefault(name => !listed.Contains(name));
        Require(assembly, missing is null, $"plug-in class '{missing}' has no <PluginType> in {source.Assembly.File}.");
    }

    private static void Require(PluginAssembly assembly, bool condition, string reason) => Require(assembly.Path, condition, reason);

    private static void Require(string file, bool condition, string reason)
    {
        if (!condition)
        {
            throw new PackException(file, reason);
        }
    }
}
