using System;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Publishing;

/// <summary>Drafts as the rows an administrator would enter.</summary>
/// <param name="organizationLanguage">The language (LCID) in which rows are named.</param>
internal sealed class CriteriaRows(int organizationLanguage)
{
    /// <summary>The row of a set.</summary>
    public static Entity Of(CriteriaSetDraft set, Guid id) => new(CriteriaColumns.SetTable, id)
    {
        [CriteriaColumns.Name] = set.Name,
        [CriteriaColumns.Code] = set.Code,
        ["crmq_description"] = set.Description,
        ["crmq_priority"] = set.Priority,
        ["crmq_threshold"] = set.Threshold,
        ["crmq_scope"] = set.Scope,
        ["crmq_stages"] = string.Join("\n", set.Stages),
        ["crmq_stagesource"] = CriteriaChoices.StageSource.Option(set.StageColumn),
        ["crmq_capat"] = CriteriaChoices.Category.Option(set.CapAt),
        ["crmq_capsunvalidated"] = set.CapsUnvalidated,
        ["crmq_refusesimports"] = set.RefusesImports,
        ["crmq_failsclosed"] = set.FailsClosed,
        ["crmq_sunsetdays"] = set.SunsetDays,
    };

    /// <summary>The row of a criterion, without its texts.</summary>
    /// <param name="criterion">The draft.</param>
    /// <param name="id">Its row's id.</param>
    /// <param name="place">Where in its set it stands, from 1.</param>
    /// <param name="set">The row of its set.</param>
    public Entity Of(CriterionDraft criterion, Guid id, int place, Guid set)
    {
        var row = new Entity(CriteriaColumns.CriterionTable, id)
        {
            [CriteriaColumns.Name] = Title(criterion),
            [CriteriaColumns.Code] = criterion.Code,
            [CriteriaColumns.Set] = new EntityReference(CriteriaColumns.SetTable, set),
            ["crmq_sequence"] = place,
            ["crmq_weight"] = criterion.Weight,
            ["crmq_mandatory"] = criterion.Mandatory,
            ["crmq_disqualifying"] = criterion.Disqualifying,
            ["crmq_severity"] = CriteriaChoices.Severity.Option(criterion.Severity),
            ["crmq_askedfrom"] = criterion.AskedFrom,
            ["crmq_condition"] = criterion.Condition,
            ["crmq_applieswhen"] = criterion.AppliesWhen,
            ["crmq_appliesfrom"] = Date(criterion.AppliesFrom),
            ["crmq_blocksfrom"] = Date(criterion.BlocksFrom),
            ["crmq_reviewon"] = Date(criterion.ReviewOn),
            ["crmq_unanswered"] = string.Join("\n", criterion.Unanswered.Select(column => $"{column.Key}={string.Join(",", column.Value)}")),
            ["crmq_accountable"] = criterion.Owner,
        };
        AddAttestation(row, criterion.Attestation);
        foreach (var gate in CriteriaGates.All)
        {
            row[gate.Value] = criterion.Gates.Any(word => Key(word) == Key(gate.Key));
        }

        return row;
    }

    /// <summary>The row of a criterion's texts in one language.</summary>
    public static Entity Of(CriterionTextDraft text, Guid id, int language, Guid criterion) => new(CriteriaColumns.TranslationTable, id)
    {
        [CriteriaColumns.Name] = text.Title,
        [CriteriaColumns.Criterion] = new EntityReference(CriteriaColumns.CriterionTable, criterion),
        ["crmq_language"] = language,
        ["crmq_advice"] = text.Advice,
        ["crmq_rationale"] = text.Rationale,
        ["crmq_question"] = text.Question,
        ["crmq_evidence"] = text.Evidence,
        ["crmq_example"] = text.Example,
    };

    private static void AddAttestation(Entity row, AttestationDraft? attestation)
    {
        row["crmq_isattested"] = attestation is not null;
        row["crmq_evidence"] = attestation is null ? null : CriteriaChoices.Evidence.Option(attestation.Evidence);
        row["crmq_maximumage"] = attestation?.MaximumAge;
        row["crmq_allowsnotapplicable"] = attestation?.AllowsNotApplicable ?? false;
    }

    private string Title(CriterionDraft criterion) =>
        (criterion.Texts.TryGetValue(organizationLanguage, out var text) ? text : criterion.Texts.Values.FirstOrDefault())?.Title ?? criterion.Code;

    private static string Key(string word) => word.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static DateTime? Date(string text) => text.Trim().Length == 0
        ? null
        : DateTime.ParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
