using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Scenarios.Faults;

/// <summary>What came of every failing call, tried once per run.</summary>
internal static class FaultTable
{
    private static readonly Lazy<FaultResult[]> Once = new(() =>
    [
        .. Of(new SaveStories().Saves, "the steps hold the criteria"),
        .. Of(new SaveStories().Gates, "gates"),
        .. Of(new SaveStories(isTable: true).Saves, "table mode"),
        .. Of(new AnswerStories().All, "answers, waivers, sweeps, closing"),
        .. Of(Closed(), "a set fails closed"),
    ]);

    public static IReadOnlyList<FaultResult> All => Once.Value;

    /// <summary>The section of docs/enforcement.md.</summary>
    public static IEnumerable<string> Section =>
    [
        "## When a call of ours fails",
        "",
        "Every call of the organisation service that the plug-ins make fails in turn, once alone and once with all calls after it until the user has an answer.",
        "Whatever fails is in the plug-in trace log. **ended**: inside a transaction the platform ends the save with an error of its own, and nothing of it remains.",
        "",
        .. All.GroupBy(result => result.Group).SelectMany(Table),
    ];

    private static IEnumerable<string> Table(IGrouping<string, FaultResult> group) =>
    [
        $"### {char.ToUpperInvariant(group.Key[0])}{group.Key[1..]}",
        "",
        "| what is done | call that fails | once | lasting |",
        "|---|---|---|---|",
        .. group.GroupBy(result => (result.Story, result.Call, result.IsAsynchronous)).Select(calls =>
            $"| {calls.Key.Story} | {calls.Key.Call}{(calls.Key.IsAsynchronous ? ", in the queue" : "")} | {Words(calls, lasts: false)} | {Words(calls, lasts: true)} |"),
        "",
    ];

    private static string Words(IEnumerable<FaultResult> calls, bool lasts) => string.Join(" or ", calls.Where(call => call.Lasts == lasts).Select(call => call.Word).Distinct());

    private static IEnumerable<FaultStory> Closed()
    {
        var stories = new SaveStories(failsClosed: true);
        return stories.Saves.Concat(stories.Gates).Where(story => !story.Name.Contains("refused", StringComparison.Ordinal));
    }

    private static IEnumerable<FaultResult> Of(IEnumerable<FaultStory> stories, string title) =>
        from story in stories
        from lasts in new[] { false, true }
        from result in new FaultTrial(story, lasts).Results()
        select result with { Group = title };
}
