using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>The repository builds anywhere: no file names a folder of one machine.</summary>
internal static partial class PathRules
{
    private static readonly string[] NotOurs = [".git", ".vs", "bin", "obj", "artifacts", "TestResults"];
    private static readonly string[] TextEndings =
        ["", ".cs", ".csproj", ".props", ".targets", ".sln", ".xml", ".json", ".md", ".csv", ".ps1", ".txt", ".editorconfig", ".gitignore", ".gitattributes"];

    internal static IEnumerable<string> MachinePaths(IEnumerable<SourceFile> files) =>
        from file in files
        let match = MachinePath().Match(file.Text)
        where match.Success
        select $"{file.Path}: names {match.Value}";

    /// <summary>Every text file of a repository, whatever its language.</summary>
    internal static IReadOnlyList<SourceFile> TextFiles(string root) =>
        [.. Folders(root)
            .SelectMany(Directory.EnumerateFiles)
            .Where(path => TextEndings.Contains(Path.GetExtension(path)))
            .Select(path => new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))];

    private static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(child => !NotOurs.Contains(Path.GetFileName(child)))
            .SelectMany(Folders)
            .Prepend(folder);

    [GeneratedRegex(@"(?<![\w./}$])/(?:work|home|root|Users|mnt|opt)/\w+|\b[A-Za-z]:\\(?:Users|src|dev|work)\\", RegexOptions.IgnoreCase)]
    private static partial Regex MachinePath();
}
