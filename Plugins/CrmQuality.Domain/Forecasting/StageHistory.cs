using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Forecasting;

/// <summary>The entries into sales stages, and how they ended, out of pipeline events.</summary>
public static class StageHistory
{
    /// <summary>An entry for each create and each move to another stage.</summary>
    /// <param name="moments">In the order they occurred.</param>
    public static IEnumerable<StageEntry> Of(IEnumerable<PipelineMoment> moments) => moments.GroupBy(one => one.OpportunityId).SelectMany(OfOne);

    private static IEnumerable<StageEntry> OfOne(IEnumerable<PipelineMoment> moments)
    {
        var ordered = moments.ToList();
        var last = ordered.LastOrDefault(one => one.ChangesState);
        var isClosed = last is not null && last.Kind != PipelineEventKind.Reopened;
        return ordered.Where(moment => moment.IsEntry).Select(entry => new StageEntry(
            entry.OpportunityId.ToString("D"),
            entry.Stage,
            entry.Verdict,
            entry.On,
            ordered[0].On,
            entry.EstimatedValue,
            isClosed && last!.Kind == PipelineEventKind.Won ? last.On : null,
            isClosed));
    }
}
