using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input.Json;

namespace CrmQuality.Cli.Input.Criteria;

/// <summary>Where the sets, criteria and their elements stand in a criteria file.</summary>
internal sealed class CriteriaLines(string file)
{
    private readonly Dictionary<(string Set, string Criterion, string Element), (int First, int Last)> spans = [];

    /// <summary>How problems name a criterion, a set (<paramref name="criterion"/> blank) or the whole file (both blank).</summary>
    public static string ElementOf(string set, string criterion) => criterion.Length > 0 ? "criterion " + criterion : set.Length > 0 ? "criteria set " + set : "criteria";

    /// <summary>Remembers a set (<paramref name="criterion"/> blank) or a criterion, and all its elements.</summary>
    public void Add(string set, string criterion, JsonPart part)
    {
        spans[Key(set, criterion, "")] = (part.Line, part.Line);
        foreach (var member in part.Members)
        {
            spans[Key(set, criterion, member.Name)] = (member.Line, member.Value.LastLine);
        }

        foreach (var member in part.Members.Where(member => member.Name == "attestation").SelectMany(member => member.Value.Members))
        {
            spans[Key(set, criterion, member.Name)] = (member.Line, member.Value.LastLine);
        }
    }

    /// <summary>A problem at the closest place that is known: the element, else the criterion, else the set.</summary>
    public InputProblem Problem(string set, string criterion, string element, string reason) => new(file, reason)
    {
        Line = SpanOf(set, criterion, element).First,
        Element = ElementOf(set, criterion),
    };

    /// <summary>The first and last line of the closest place that is known.</summary>
    public (int First, int Last) SpanOf(string set, string criterion, string element) =>
        Find(set, criterion, element) ?? Find(set, criterion, "") ?? Find(set, "", "") ?? (1, 1);

    private (int First, int Last)? Find(string set, string criterion, string element) =>
        spans.TryGetValue(Key(set, criterion, element), out var span) ? span : null;

    /// <remarks>The compiler may write <c>applies when</c> where the file writes <c>appliesWhen</c>.</remarks>
    private static (string Set, string Criterion, string Element) Key(string set, string criterion, string element) =>
        (set.ToUpperInvariant(), criterion.ToUpperInvariant(), element.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
}
