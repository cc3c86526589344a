using System;
using System.Collections.Generic;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting;

/// <summary>One thing broken in the real solution, and the check that must find it.</summary>
/// <param name="Check">The id of the check.</param>
/// <param name="What">What is broken.</param>
internal sealed record Mutation(string Check, string What)
{
    private const int Shown = 45;

    /// <summary>Breaks it in the sources; null when only a zip can have it.</summary>
    public Action<Sources>? Source { get; init; }

    /// <summary>Breaks it in the entries of the zip; null when packing the broken sources does.</summary>
    public Action<Dictionary<string, byte[]>>? Package { get; init; }

    /// <summary>Other checks that cannot but find it, too.</summary>
    public string[] Also { get; init; } = [];

    /// <summary>Whether the zip that would come of the sources has it, too.</summary>
    public bool IsPacked { get; init; } = true;

    /// <summary>What the finding says.</summary>
    public string Says { get; init; } = "";

    public override string ToString() => $"{Check} {What}";

    /// <summary>A text replaced in a file of the sources.</summary>
    public static Mutation Of(string check, string file, string old, string replacement, params string[] also) =>
        new(check, $"{file.Split('/')[^1]}: '{Short(old)}' becomes '{Short(replacement)}'") { Source = sources => sources.ReplaceFirst(file, old, replacement), Also = also };

    /// <summary>Another change of the sources.</summary>
    public static Mutation Of(string check, string what, Action<Sources> source, params string[] also) => new(check, what) { Source = source, Also = also };

    private static string Short(string text) => text.Length <= 2 * Shown ? text.ReplaceLineEndings(" ") : Short(text[..Shown]) + "..." + Short(text[^Shown..]);
}
