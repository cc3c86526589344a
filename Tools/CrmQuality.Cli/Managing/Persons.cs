using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Cli.Managing;

/// <summary>How single persons are called, if at all.</summary>
/// <param name="view">How much may be said of them.</param>
/// <param name="names">Their names.</param>
/// <param name="reps">All whom the report is about: with few of them, a number would still name somebody.</param>
internal sealed class Persons(PersonView view, IReadOnlyDictionary<Guid, string> names, IEnumerable<Guid> reps)
{
    private readonly List<Guid> reps = [.. reps.Distinct().Order()];

    /// <summary>Whether there are lines of single persons.</summary>
    public bool AreShown => view == PersonView.Named || (view == PersonView.Anonymous && reps.Count >= WasteSums.FewestForAnonymity);

    /// <summary>The name or number of a rep.</summary>
    public string Call(Guid rep) => view == PersonView.Named
        ? names.TryGetValue(rep, out var name) ? name : rep.ToString("D")
        : (reps.IndexOf(rep) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Lines of single persons, or none.</summary>
    public IReadOnlyList<(string Rep, T Line)> Show<T>(IEnumerable<T> lines, Func<T, Guid> repOf) =>
        AreShown ? [.. lines.Select(line => (Call(repOf(line)), line))] : [];
}
