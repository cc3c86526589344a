using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Cli.Reporting.Queries;

/// <summary>Reads the entries into sales stages, and how they ended, out of pipeline events.</summary>
internal static class StageHistory
{
    /// <summary>An entry for each create and each move to another stage.</summary>
    /// <param name="events">In the order they occurred.</param>
    public static IEnumerable<StageEntry> Of(IEnumerable<EventFacts> events) => events.GroupBy(one => one.OpportunityId).SelectMany(OfOne);

    private static IEnumerable<StageEntry> OfOne(IEnumerable<EventFacts> events)
    {
        var ordered = events.ToList();
        var last = ordered.LastOrDefault(one => one.Kind is EventKind.Won or EventKind.Lost or EventKind.Reopened);
        Day? wonOn = last?.Kind == EventKind.Won ? last.On : null;
        var isClosed = last?.Kind is EventKind.Won or EventKind.Lost;
        return ordered.Where(IsEntry).Select(entry => new StageEntry(
            entry.OpportunityId.ToString("D"), entry.Stage, entry.Verdict, entry.On, ordered[0].On, entry.EstimatedValue, wonOn, isClosed));
    }

    private static bool IsEntry(EventFacts one) => one.Kind == EventKind.Created
        || (one.Kind == EventKind.Changed && !string.Equals(one.Stage, one.PreviousStage, StringComparison.OrdinalIgnoreCase));
}
