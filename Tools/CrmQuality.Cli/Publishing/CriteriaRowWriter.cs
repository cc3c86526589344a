using System;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Publishing;

/// <summary>Writes drafts as the rows an administrator would enter: criteria sets, criteria and their translations.</summary>
internal sealed class CriteriaRowWriter(IOrganizationService service, int organizationLanguage)
{
    /// <summary>Creates the rows of a set that compiles.</summary>
    public void Write(CriteriaSetDraft set)
    {
        var row = new Entity("crmq_criteriaset")
        {
            ["crmq_name"] = set.Name,
            ["crmq_code"] = set.Code,
            ["crmq_priority"] = set.Priority,
            ["crmq_threshold"] = set.Threshold,
            ["crmq_scope"] = set.Scope,
            ["crmq_stages"] = string.Join("\n", set.Stages),
            ["crmq_stagesource"] = ChoiceWords.StageSource.Option(set.StageColumn),
            ["crmq_capat"] = ChoiceWords.Category.Option(set.CapAt),
            ["crmq_capsunvalidated"] = set.CapsUnvalidated,
            ["crmq_refusesimports"] = set.RefusesImports,
        };
        var reference = new EntityReference(row.LogicalName, service.Create(row));
        for (var sequence = 0; sequence < set.Criteria.Count; sequence++)
        {
            Write(set.Criteria[sequence], sequence, reference);
        }
    }

    private void Write(CriterionDraft criterion, int sequence, EntityReference set)
    {
        var row = new Entity("crmq_criterion")
        {
            ["crmq_name"] = Title(criterion),
            ["crmq_code"] = criterion.Code,
            ["crmq_criteriasetid"] = set,
            ["crmq_sequence"] = sequence + 1,
            ["crmq_weight"] = criterion.Weight,
            ["crmq_mandatory"] = criterion.Mandatory,
            ["crmq_severity"] = ChoiceWords.Severity.Option(criterion.Severity),
            ["crmq_askedfrom"] = criterion.AskedFrom,
            ["crmq_condition"] = criterion.Condition,
            ["crmq_applieswhen"] = criterion.AppliesWhen,
            ["crmq_appliesfrom"] = Date(criterion.AppliesFrom),
            ["crmq_blocksfrom"] = Date(criterion.BlocksFrom),
            ["crmq_unanswered"] = string.Join("\n", criterion.Unanswered.Select(column => $"{column.Key}={string.Join(",", column.Value)}")),
            ["crmq_accountable"] = criterion.Owner,
        };
        foreach (var gate in GateColumns.All)
        {
            row[gate.Column] = criterion.Gates.Contains(gate.Word, GateColumns.WordComparer);
        }

        WriteTexts(criterion, new EntityReference(row.LogicalName, service.Create(row)));
    }

    private void WriteTexts(CriterionDraft criterion, EntityReference reference)
    {
        foreach (var (language, text) in criterion.Texts)
        {
            service.Create(new Entity("crmq_criteriontranslation")
            {
                ["crmq_name"] = text.Title,
                ["crmq_criterionid"] = reference,
                ["crmq_language"] = language,
                ["crmq_advice"] = text.Advice,
                ["crmq_rationale"] = text.Rationale,
            });
        }
    }

    private string Title(CriterionDraft criterion) =>
        criterion.Texts.TryGetValue(organizationLanguage, out var text) ? text.Title : criterion.Texts.Values.First().Title;

    private static DateTime? Date(string text) => text.Trim().Length == 0
        ? null
        : DateTime.ParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
