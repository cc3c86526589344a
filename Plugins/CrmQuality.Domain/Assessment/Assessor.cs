using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Assessment;

/// <summary>Judges an opportunity and keeps everything a person may ask about the verdict.</summary>
public static class Assessor
{
    /// <summary>The assessment of a row at a moment.</summary>
    /// <param name="snapshot">The live version.</param>
    /// <param name="row">The opportunity as it will be after the save.</param>
    /// <param name="now">The moment of the save (UTC).</param>
    public static OpportunityAssessment Assess(Snapshot snapshot, IRow row, DateTime now)
    {
        var today = snapshot.Calendar.DayOf(now);
        var outcomes = new Outcome[Judge.LongestSet(snapshot)];
        var judgement = Judge.Of(snapshot, row, today, outcomes);
        return new OpportunityAssessment
        {
            Version = snapshot.Version,
            Set = judgement.Set,
            Verdict = judgement.Verdict,
            Score = judgement.Score,
            Outcomes = [.. outcomes.Take(judgement.Set?.Criteria.Count ?? 0)],
            EvaluatedOn = WholeSecond(now),
            ValidUntil = ValidUntil.Of(snapshot, row, today, judgement.Verdict),
            BlankScopeColumns = judgement.Scope == Truth.Unknown ? BlankScope(judgement.Set!, snapshot, row, now) : [],
            UnlistedStage = judgement.Set?.Stages.UnlistedStageOf(row),
        };
    }

    private static List<SnapshotColumn> BlankScope(CriteriaSet set, Snapshot snapshot, IRow row, DateTime now)
    {
        var places = new List<int>();
        set.Scope!.CollectBlank(row, snapshot.Calendar.DayOf(now), snapshot.Calendar, places);
        return [.. places.Select(place => snapshot.Columns[place])];
    }

    private static DateTime WholeSecond(DateTime moment) =>
        new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
