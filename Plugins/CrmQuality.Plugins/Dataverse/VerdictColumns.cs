using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Writes an assessment into the row being saved.</summary>
internal static class VerdictColumns
{
    private const int LongestReason = 2000;
    private const int LongestMissing = 4000;

    /// <summary>Drops whatever a client put into our columns.</summary>
    /// <param name="target">What the save writes.</param>
    /// <param name="stored">The stored row; null on a create.</param>
    /// <param name="kept">Columns that this save may write.</param>
    /// <returns>The columns in which it would have changed something.</returns>
    public static IReadOnlyList<string> DropClientValues(Entity target, Entity? stored, IEnumerable<string> kept)
    {
        var differing = new List<string>();
        foreach (var column in OpportunityColumns.Guarded.Except(kept))
        {
            if (target.Attributes.TryGetValue(column, out var value))
            {
                target.Attributes.Remove(column);
                if (!ColumnValue.IsSame(value, stored?.GetAttributeValue<object>(column)))
                {
                    differing.Add(column);
                }
            }
        }

        return differing;
    }

    /// <summary>Writes the verdict, its texts and its stamp.</summary>
    public static void Write(Entity target, Guid opportunityId, OpportunityAssessment assessment, Snapshot snapshot, IRow row)
    {
        WriteStamp(target, Stamp.Of(assessment, opportunityId), snapshot, row);
        target[OpportunityColumns.VerdictReason] = Shorten(AssessmentText.Reason(assessment, snapshot.Language), LongestReason);
        target[OpportunityColumns.Missing] = Shorten(AssessmentText.Missing(assessment, snapshot.Language), LongestMissing);
    }

    /// <summary>Writes the stamp alone.</summary>
    public static void WriteStamp(Entity target, Stamp stamp, Snapshot snapshot, IRow row)
    {
        target[OpportunityColumns.Verdict] = stamp.Verdict.ToChoice();
        target[OpportunityColumns.Score] = stamp.Score;
        target[OpportunityColumns.Assessment] = stamp.Assessment;
        target[OpportunityColumns.CriteriaSet] = stamp.SetId == Guid.Empty ? null : new EntityReference("crmq_criteriaset", stamp.SetId);
        target[OpportunityColumns.CriteriaVersion] = stamp.Version;
        target[OpportunityColumns.EvaluatedOn] = stamp.EvaluatedOn;
        target[OpportunityColumns.ValidUntil] = stamp.ValidUntil;
        target[OpportunityColumns.Fingerprint] = stamp.Fingerprint(snapshot, row);
        target[OpportunityColumns.IsForecastable] = stamp.Verdict.IsForecastable();
    }

    /// <summary>Marks the row as not evaluated, and why.</summary>
    public static void WriteNotEvaluated(Entity target, string reason)
    {
        target[OpportunityColumns.Verdict] = Verdict.NotEvaluated.ToChoice();
        target[OpportunityColumns.VerdictReason] = reason;
        target[OpportunityColumns.Missing] = null;
        target[OpportunityColumns.Fingerprint] = null;
        target[OpportunityColumns.ValidUntil] = null;
        target[OpportunityColumns.IsForecastable] = false;
    }

    /// <summary>The stamp a row stores; null when it was never judged.</summary>
    public static Stamp? Read(Entity row) => OptionValues.VerdictOf(row) is not { } verdict || verdict == Verdict.NotEvaluated
        ? null
        : new Stamp(
            row.GetAttributeValue<EntityReference>(OpportunityColumns.CriteriaSet)?.Id ?? Guid.Empty,
            row.GetAttributeValue<int>(OpportunityColumns.CriteriaVersion),
            verdict,
            row.GetAttributeValue<decimal?>(OpportunityColumns.Score),
            row.GetAttributeValue<DateTime>(OpportunityColumns.EvaluatedOn),
            row.GetAttributeValue<DateTime?>(OpportunityColumns.ValidUntil),
            row.GetAttributeValue<string>(OpportunityColumns.Assessment) ?? "");

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
}
