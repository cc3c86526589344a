using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>A C# file of the repository, or one planted by a test.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Text">Its content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Folders = ["Plugins", "Tools", "Tests"];

    internal int Lines => Text.TrimEnd('\n').Split('\n').Length;

    internal SyntaxNode Syntax => field ??= CSharpSyntaxTree.ParseText(Text).GetRoot();

    internal IEnumerable<BaseTypeDeclarationSyntax> Types => Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    /// <summary>Every C# file below a repository's root, without what builds leave there.</summary>
    internal static IReadOnlyList<SourceFile> Below(string root) =>
        [.. Folders
            .SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(root, path))))];
}
