using System;
using System.Globalization;
using System.Text;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Assessment;

/// <summary>The verdict columns of one opportunity as they are stored.</summary>
public sealed class Stamp(
    Guid setId,
    int version,
    Verdict verdict,
    decimal? score,
    DateTime evaluatedOn,
    DateTime? validUntil,
    string assessment)
{
    /// <summary>The set that judged; empty when none.</summary>
    public Guid SetId { get; } = setId;

    /// <summary>The version that judged.</summary>
    public int Version { get; } = version;

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; } = verdict;

    /// <summary>0 to 100; null without weight.</summary>
    public decimal? Score { get; } = score;

    /// <summary>UTC, whole seconds.</summary>
    public DateTime EvaluatedOn { get; } = evaluatedOn;

    /// <summary>UTC, whole seconds; null for never.</summary>
    public DateTime? ValidUntil { get; } = validUntil;

    /// <summary>The assessment's JSON.</summary>
    public string Assessment { get; } = assessment;

    /// <summary>The stamp of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="opportunityId">The opportunity's id; empty while it is being created.</param>
    public static Stamp Of(OpportunityAssessment assessment, Guid opportunityId) => new(
        assessment.Set?.Id ?? Guid.Empty,
        assessment.Version,
        assessment.Verdict,
        assessment.Score,
        assessment.EvaluatedOn,
        assessment.ValidUntil,
        AssessmentJson.Write(assessment, opportunityId));

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

    /// <summary>The stamp of the same judgement once time no longer turns it.</summary>
    /// <param name="verdict">As it reads at that moment.</param>
    public Stamp Frozen(Verdict verdict) => new(SetId, Version, verdict, Score, EvaluatedOn, null, Assessment);
}
