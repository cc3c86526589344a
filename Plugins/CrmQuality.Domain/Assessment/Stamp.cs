using System;
using System.Globalization;
using System.Text;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Assessment;

/// <summary>The verdict columns of one opportunity as they are stored.</summary>
/// <param name="SetId">The set that judged; empty when none.</param>
/// <param name="Version">The version that judged.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Score">0 to 100; null without weight.</param>
/// <param name="EvaluatedOn">UTC, whole seconds.</param>
/// <param name="ValidUntil">UTC, whole seconds; null for never.</param>
/// <param name="Assessment">The assessment's JSON.</param>
public sealed record Stamp(
    Guid SetId, int Version, Verdict Verdict, decimal? Score, DateTime EvaluatedOn, DateTime? ValidUntil, string Assessment)
{
    /// <summary>The stamp of an assessment.</summary>
    public static Stamp Of(OpportunityAssessment assessment) => new(
        assessment.Set?.Id ?? Guid.Empty,
        assessment.Version,
        assessment.Verdict,
        assessment.Score,
        assessment.EvaluatedOn,
        assessment.ValidUntil,
        AssessmentJson.Write(assessment));

    /// <summary>Hash of the stamp and of every column the criteria read; a stored one that differs is stale or forged.</summary>
    public string Fingerprint(Snapshot snapshot, IRow row)
    {
        var text = new StringBuilder();
        Add(text, SetId.ToString("D"));
        Add(text, Version.ToString(CultureInfo.InvariantCulture));
        Add(text, ((int)Verdict).ToString(CultureInfo.InvariantCulture));
        Add(text, Score is { } score ? RowText.Of(score) : "");
        Add(text, RowText.Of(EvaluatedOn));
        Add(text, ValidUntil is { } end ? RowText.Of(end) : "");
        Add(text, Assessment);
        // The moment of creation never changes, and the platform sets it an instant after the row was judged.
        for (var i = Snapshot.CreatedOn + 1; i < snapshot.Columns.Count; i++)
        {
            Add(text, RowText.Of(snapshot.Columns[i].Kind, row, i));
        }

        return Fingerprints.Of(text.ToString());
    }

    private static void Add(StringBuilder text, string part) =>
        text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
}
