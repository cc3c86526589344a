using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>What a way of saving rests on that nobody has documented, by the headings of docs/unproven.md.</summary>
internal static class AssumedOrders
{
    private const string OneRowFirst = "Within a stage the steps of the message for one row run first";
    private const string NoEarlyStep = "The PreValidation of Win and Lose is the only one";

    private static readonly Dictionary<SaveWay, string[]> Beginnings = new()
    {
        [SaveWay.CreateMultiple] = [OneRowFirst],
        [SaveWay.UpdateMultiple] = [OneRowFirst],
        [SaveWay.QualifyLead] = ["The rows that QualifyLead writes have it among the parents"],
        [SaveWay.PriceCalculation] = ["The Update that price calculation does has the line's event among its parents"],
        [SaveWay.Win] = [NoEarlyStep, "The Create of the closing activity and the Update of the opportunity have Win or Lose"],
        [SaveWay.Lose] = [NoEarlyStep],
        [SaveWay.QuoteGenerated] = ["The Create of the quote and of its lines has the message among its parents"],
        [SaveWay.QuoteRevised] = ["ReviseQuote makes a draft of the next revision"],
    };

    private static readonly Lazy<string[]> Headings = new(() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "unproven.md")).Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..])]);

    /// <summary>Every heading that the ways rest on, once, in their order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<SaveWay>().SelectMany(Of).Distinct()];

    /// <summary>The headings that one way rests on.</summary>
    public static IEnumerable<string> Of(SaveWay way) => Beginnings.GetValueOrDefault(way, []).Select(Heading);

    /// <summary>The address of a heading.</summary>
    public static string Link(string heading) => "unproven.md#" + Regex.Replace(heading.ToLowerInvariant(), "[^a-z0-9 -]", "").Replace(' ', '-');

    private static string Heading(string beginning) =>
        Headings.Value.SingleOrDefault(heading => heading.StartsWith(beginning, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"docs/unproven.md has no heading '{beginning}': it is proven by now, or said otherwise. Say in {nameof(AssumedOrders)} what holds.");
}
