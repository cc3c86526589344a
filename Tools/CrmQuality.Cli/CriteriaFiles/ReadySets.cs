using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Input;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.CriteriaFiles;

/// <summary>The criteria sets that travel with the tool, to begin with.</summary>
internal static class ReadySets
{
    private const string Ending = ".criteria.json";

    /// <summary>Their names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(ShippedFiles.ReadySets, "*" + Ending).Select(file => Path.GetFileName(file)[..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The file of a ready set; null when there is none of that name.</summary>
    public static string? Find(string name) => Names.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) is { } known
        ? Path.Combine(ShippedFiles.ReadySets, known + Ending)
        : null;

    /// <summary>The file of a ready set.</summary>
    /// <exception cref="UnusableInputException">There is none of that name.</exception>
    public static string Require(string name) => Find(name)
        ?? throw new UnusableInputException(new InputProblem(name, $"there is no ready set of that name.{Spelling.Suggest(name, Names)} There are {string.Join(", ", Names)}"));
}
