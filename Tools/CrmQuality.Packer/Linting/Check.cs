using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Packer.Linting;

/// <summary>One demand on a solution: what it is, and the function that lists what is wrong.</summary>
internal sealed record Check(string Id, string Title)
{
    public required string Meaning { get; init; }

    public required string Remedy { get; init; }

    public required Certainty Certainty { get; init; }

    public required string Source { get; init; }

    /// <summary>Lists the faults.</summary>
    public required Func<LintSubject, IEnumerable<Fault>> Find { get; init; }

    /// <summary>Why the check has nothing to look at here; null when it has.</summary>
    public Func<LintSubject, string?> Skip { get; init; } = _ => null;

    /// <summary>Whether it looks at files as files, and so also runs when some could not be read.</summary>
    public bool IsOfFiles { get; init; }

    public CheckDescription Description => new(Id, Title, Meaning, Remedy, Certainty, Source);

    public CheckResult Run(LintSubject subject)
    {
        string? reason = subject.IsReadable || IsOfFiles ? Skip(subject) : "some files could not be read";
        return new CheckResult(Description, reason is null ? Findings(subject) : [], reason);
    }

    /// <summary>For what only a zip can have wrong.</summary>
    public static string? OnlyPacked(LintSubject subject) => subject.Parts.IsPacked ? null : "it looks at zips";

    /// <summary>For what only an unpacked solution can have wrong.</summary>
    public static string? OnlyUnpacked(LintSubject subject) => subject.Parts.IsPacked ? "it looks at unpacked solutions" : null;

    private Finding[] Findings(LintSubject subject) =>
        [.. Find(subject).Distinct().OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)
            .Select(fault => new Finding(Id, fault.File, fault.Line > 0 ? fault.Line : null, fault.Element, fault.Message + ".", Remedy))];
}
