using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>Rules of size, form and naming that no compiler keeps.</summary>
internal static class SourceRules
{
    internal const int LongestFile = 150;

    /// <summary>A test file is a list of examples and may be longer.</summary>
    internal const int LongestTestFile = 200;

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Util", "Utils", "Utility", "Processor", "Data", "Info"];

    /// <param name="files">The files to look at.</param>
    /// <param name="longer">Files that may be longer, each with its reason.</param>
    internal static IEnumerable<string> TooLong(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> longer) =>
        from file in files
        where file.Lines > Longest(file) && !longer.ContainsKey(file.Path)
        select $"{file.Path}: {file.Lines} lines, at most {Longest(file)}";

    /// <summary>Exceptions that no file needs any more.</summary>
    internal static IEnumerable<string> NeedlessExceptions(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> longer) =>
        from path in longer.Keys
        where files.SingleOrDefault(file => file.Path == path) is not { } file || file.Lines <= Longest(file)
        select $"{path}: listed as too long, and is not";

    internal static IEnumerable<string> EmptyNames(IEnumerable<SourceFile> files) =>
        from file in files
        from type in file.Types
        let name = type.Identifier.Text
        where EmptyWords.Any(word => name.EndsWith(word, StringComparison.Ordinal))
        select $"{file.Path}: {name} is a name that says nothing";

    internal static IEnumerable<string> Regions(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Syntax.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia))
        select $"{file.Path}: has a region";

    /// <summary>Files with more than one public type; an enum may share the file of the type that uses it.</summary>
    internal static IEnumerable<string> CrowdedFiles(IEnumerable<SourceFile> files) =>
        from file in files
        let publicTypes = file.Types.Where(IsPublicTopLevel).Select(type => type.Identifier.Text).Distinct().ToArray()
        where publicTypes.Length > 1
        select $"{file.Path}: holds {string.Join(", ", publicTypes)}";

    private static int Longest(SourceFile file) => file.Path.StartsWith("Tests/", StringComparison.Ordinal) ? LongestTestFile : LongestFile;

    private static bool IsPublicTopLevel(BaseTypeDeclarationSyntax type) =>
        type is not EnumDeclarationSyntax
        && type.Parent is BaseNamespaceDeclarationSyntax
        && type.Modifiers.Any(SyntaxKind.PublicKeyword);
}
