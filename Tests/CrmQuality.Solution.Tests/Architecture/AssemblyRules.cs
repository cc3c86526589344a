using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>What the code of the shipped assembly must not reach, read from its instructions.</summary>
internal static class AssemblyRules
{
    private const string Domain = "CrmQuality.Domain.";

    /// <summary>Where a result would come to depend on the machine, the moment or chance.</summary>
    private static readonly string[] Ambient =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.TimeZoneInfo", "System.Diagnostics.",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Globalization.CultureInfo.GetCultureInfo", "System.Globalization.CultureInfo..ctor", "System.Environment", "System.AppDomain",
        "System.IO.", "System.Net.", "System.Random", "System.Guid.NewGuid", "System.Console", "System.Security.Cryptography.RandomNumberGenerator",
    ];

    /// <summary>Texts in memory are no files, and iterators ask for the number of their thread.</summary>
    private static readonly string[] NotAmbient =
        ["System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextReader", "System.IO.TextWriter", "System.Environment.get_CurrentManagedThreadId"];

    private static readonly string[] OutsideTheSandbox =
    [
        "System.Threading.", "System.Linq.Expressions.", "System.Reflection.", "System.Activator", "System.AppDomain", "System.Runtime.InteropServices.Marshal",
        "System.Type.GetMethod", "System.Type.GetProperty", "System.Type.GetField", "System.Type.GetMember", "System.Type.GetConstructor", "System.Type.InvokeMember",
        "System.Type.GetType", "Microsoft.CSharp.", "System.IO.File", "System.IO.Directory", "System.Net.",
    ];

    /// <summary>A type's name is no reflection, and events swap their handlers atomically.</summary>
    private static readonly string[] InsideTheSandbox =
        ["System.Threading.Interlocked", "System.Threading.Volatile", "System.Reflection.MemberInfo.get_Name", "System.Type.GetTypeFromHandle"];

    internal static IEnumerable<string> AmbientReads(ModuleDefinition module) =>
        from use in CodeUse.In(module)
        where use.User.StartsWith(Domain, StringComparison.Ordinal) && IsAmong(Ambient, use) && !IsAmong(NotAmbient, use)
        select $"{use.User} reads {use}";

    internal static IEnumerable<string> SandboxBreaches(ModuleDefinition module) =>
        from use in CodeUse.In(module)
        where IsAmong(OutsideTheSandbox, use) && !IsAmong(InsideTheSandbox, use)
        select $"{use.User} uses {use}";

    /// <summary>Static fields that can be assigned twice; the compiler's own caches of delegates apart.</summary>
    internal static IEnumerable<string> MutableStatics(ModuleDefinition module) =>
        from type in module.GetTypes()
        where !type.Name.StartsWith('<')
        from field in type.Fields
        where field.IsStatic && !field.IsInitOnly && !field.IsLiteral
        select $"{type.FullName} has the mutable static {field.Name}";

    private static bool IsAmong(string[] prefixes, CodeUse use)
    {
        var name = use.ToString();
        return prefixes.Any(prefix => prefix.EndsWith('.')
            ? name.StartsWith(prefix, StringComparison.Ordinal)
            : name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal) || (prefix.StartsWith("System.Type.", StringComparison.Ordinal) && name.StartsWith(prefix, StringComparison.Ordinal)));
    }
}
