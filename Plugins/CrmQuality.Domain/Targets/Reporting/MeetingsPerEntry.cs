using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>How many meetings an opportunity takes in each stage.</summary>
public static class MeetingsPerEntry
{
    /// <summary>Meetings held in each stage divided by the opportunities that entered it; null for a stage none entered.</summary>
    /// <remarks>A meeting belongs to the stage its opportunity had entered last by the end of its day; one before the first entry to that.</remarks>
    /// <param name="meetings">Of the opportunities of the entries; others are left out.</param>
    /// <param name="entries">In any order.</param>
    /// <param name="stages">The stages to give a number for, ignoring case.</param>
    public static IReadOnlyList<decimal?> Of(IEnumerable<OpportunityMeeting> meetings, IEnumerable<StageEntry> entries, IReadOnlyList<string> stages)
    {
        var known = entries.ToLookup(entry => entry.OpportunityKey, StringComparer.Ordinal);
        var held = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var meeting in meetings)
        {
            if (StageOf(meeting, [.. known[meeting.OpportunityKey].OrderBy(entry => entry.EnteredOn)]) is { } stage)
            {
                held[stage] = (held.TryGetValue(stage, out var count) ? count : 0) + 1;
            }
        }

        return stages.Select(stage => PerEntry(held.TryGetValue(stage, out var count) ? count : 0, Entered(known, stage))).ToArray();
    }

    private static string? StageOf(OpportunityMeeting meeting, StageEntry[] entries) =>
        (entries.LastOrDefault(entry => entry.EnteredOn <= meeting.On) ?? entries.FirstOrDefault())?.Stage;

    private static int Entered(ILookup<string, StageEntry> entries, string stage) =>
        entries.Count(ofOne => ofOne.Any(entry => string.Equals(entry.Stage, stage, StringComparison.OrdinalIgnoreCase)));

    private static decimal? PerEntry(int meetings, int entered) => entered == 0 ? null : meetings / (decimal)entered;
}
