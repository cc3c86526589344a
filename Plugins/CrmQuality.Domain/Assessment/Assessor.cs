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
    /// <param name="opportunity">The opportunity as it will be after the save.</param>
    /// <param name="now">The moment of the save (UTC).</param>
    public static OpportunityAssessment Assess(Snapshot snapshot, IOpportunity opportunity, DateTime now)
    {
        var asOf = new AsOf(now, snapshot.Calendar);
        var findings = new Finding[Judge.LongestSet(snapshot)];
        var judgement = Judge.Of(snapshot, opportunity, asOf, findings);
        return new OpportunityAssessment
        {
            Version = snapshot.Version,
            Set = judgement.Set,
            Verdict = judgement.Verdict,
            Score = judgement.Score,
            Findings = findings.Take(judgement.Set?.Criteria.Count ?? 0).ToArray(),
            EvaluatedOn = WholeSecond(now),
            ValidUntil = ValidUntil.Of(snapshot, opportunity, asOf, judgement.Verdict),
            BlankScopeColumns = judgement.Scope == Truth.Unknown ? BlankScope(judgement.Set!, snapshot, opportunity, asOf) : [],
            Answers = opportunity.Answers,
            UnlistedStage = judgement.Set?.Stages.UnlistedStageOf(opportunity),
        };
    }

    private static List<SnapshotColumn> BlankScope(CriteriaSet set, Snapshot snapshot, IOpportunity opportunity, in AsOf asOf)
    {
        var places = new List<ColumnPlace>();
        set.Scope!.CollectBlank(opportunity, asOf, snapshot.Links, places);
        return places.ConvertAll(snapshot.ColumnAt);
    }

    private static DateTime WholeSecond(DateTime moment) =>
        new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
