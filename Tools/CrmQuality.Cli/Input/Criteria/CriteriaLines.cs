using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input.Json;

namespace CrmQuality.Cli.Input.Criteria;

/// <summary>Where the sets, criteria and their elements stand in a criteria file.</summary>
internal sealed class CriteriaLines(string file)
{
    private readonly Dictionary<(string Set, string Criterion, string Element), int> lines = [];

    /// <summary>How problems name a criterion, a set (<paramref name="criterion"/> blank) or the whole file (both blank).</summary>
    public static string ElementOf(string set, string criterion) => criterion.Length > 0 ? "criterion " + criterion : set.Length > 0 ? "criteria set " + set : "criteria";

    /// <summary>Remembers a set (<paramref name="criterion"/> blank) or a criterion, and all its elements.</summary>
    public void Add(string set, string criterion, JsonPart part)
    {
        lines[Key(set, criterion, "")] = part.Line;
        foreach (var member in part.Members)
        {
            lines[Key(set, criterion, member.Name)] = member.Line;
        }

        foreach (var member in part.Members.Where(member => member.Name == "attestation").SelectMany(member => member.Value.Members))
        {
            lines[Key(set, criterion, member.Name)] = member.Line;
        }
    }

    /// <summary>A problem at the closest place that is known: the element, else the criterion, else the set.</summary>
    public InputProblem Problem(string set, string criterion, string element, string reason) => new(file, reason)
    {
        Line = Line(set, criterion, element) ?? Line(set, criterion, "") ?? Line(set, "", "") ?? 1,
        Element = ElementOf(set, criterion),
    };

    private int? Line(string set, string criterion, string element) =>
        lines.TryGetValue(Key(set, criterion, element), out var line) ? line : null;

    /// <remarks>The compiler may write <c>applies when</c> where the file writes <c>appliesWhen</c>.</remarks>
    private static (string Set, string Criterion, string Element) Key(string set, string criterion, string element) =>
        (set.ToUpperInvariant(), criterion.ToUpperInvariant(), element.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
}
