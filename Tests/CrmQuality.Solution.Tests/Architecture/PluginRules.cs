using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>Where the platform may appear in the plug-in assembly, and what a plug-in class may be.</summary>
internal static class PluginRules
{
    internal const int LongestPlugin = 60;

    private const string Sdk = "Microsoft.Xrm.Sdk.";
    private const string Dataverse = "CrmQuality.Plugins.Dataverse.";
    private const string Pipeline = "CrmQuality.Plugins.Pipeline.";
    private const string PluginFolder = "Plugins/CrmQuality.Plugins/";
    private const string PluginBase = "CrmQuality.Plugins.Pipeline.PluginBase";

    private static readonly string[] Values = [Sdk + "Money", Sdk + "OptionSetValue", Sdk + "EntityReference", Sdk + "EntityCollection"];

    /// <summary>The SDK outside Pipeline and Dataverse, but for the exception that refuses a save.</summary>
    internal static IEnumerable<string> SdkOutOfPlace(ModuleDefinition module) =>
        from use in CodeUse.In(module)
        where use.UsedType.StartsWith(Sdk, StringComparison.Ordinal) && use.UsedType != Sdk + "InvalidPluginExecutionException"
            && !IsIn(Dataverse, use.User) && !IsIn(Pipeline, use.User)
        select $"{use.User} uses {use.UsedType}";

    /// <summary>Queries and column values in Pipeline: it may hold a row, not look into it.</summary>
    internal static IEnumerable<string> RowsOutOfPlace(ModuleDefinition module) =>
        from use in CodeUse.In(module)
        where IsIn(Pipeline, use.User) && (IsIn(Sdk + "Query.", use.UsedType) || Values.Contains(use.UsedType))
        select $"{use.User} uses {use.UsedType}";

    /// <summary>Names of columns spelt outside Dataverse; read from the source, because the compiler copies constants to where they are used.</summary>
    internal static IEnumerable<string> ColumnNamesOutOfPlace(IEnumerable<SourceFile> files, IReadOnlyCollection<string> columns) =>
        from file in files
        where IsIn(PluginFolder, file.Path) && !IsIn(PluginFolder + "Dataverse/", file.Path)
        from literal in file.Syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
        where columns.Contains(literal.ValueText)
        select $"{file.Path} names the column {literal.ValueText}";

    internal static IEnumerable<string> Fields(ModuleDefinition module) =>
        from plugin in Plugins(module)
        from field in plugin.Fields
        where !field.IsLiteral
        select $"{plugin.FullName} has the field {field.Name}";

    internal static IEnumerable<string> PluginsThatKnowEachOther(ModuleDefinition module)
    {
        var plugins = Plugins(module).Select(plugin => plugin.FullName).ToHashSet(StringComparer.Ordinal);
        return from use in CodeUse.In(module)
               where plugins.Contains(use.User) && plugins.Contains(use.UsedType) && use.User != use.UsedType
               select $"{use.User} uses {use.UsedType}";
    }

    /// <summary>Source files of plug-in classes that are too long to be a verb phrase.</summary>
    internal static IEnumerable<string> TooLong(ModuleDefinition module, IEnumerable<SourceFile> files)
    {
        var names = Plugins(module).Select(plugin => plugin.Name).ToHashSet(StringComparer.Ordinal);
        return from file in files
               where file.Lines > LongestPlugin && file.Types.Any(type => names.Contains(type.Identifier.Text))
               select $"{file.Path}: {file.Lines} lines, at most {LongestPlugin}";
    }

    internal static IEnumerable<TypeDefinition> Plugins(ModuleDefinition module) =>
        module.GetTypes().Where(type => !type.IsAbstract && DerivesFromPluginBase(type));

    private static bool DerivesFromPluginBase(TypeDefinition type) =>
        type.BaseType is { } parent && (parent.FullName == PluginBase || (parent is TypeDefinition known && DerivesFromPluginBase(known)));

    private static bool IsIn(string prefix, string name) => name.StartsWith(prefix, StringComparison.Ordinal);
}
