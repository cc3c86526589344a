using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Turns rows of criteria sets, criteria and translations into drafts.</summary>
internal static class CriteriaDrafts
{
    private static readonly char[] Lines = ['\n', '\r'];

    /// <summary>A criteria set.</summary>
    public static CriteriaSetDraft OfSet(Entity row, IEnumerable<CriterionDraft> criteria) => new()
    {
        Id = row.Id,
        Code = Text(row, CriteriaColumns.Code),
        Name = Text(row, CriteriaColumns.Name),
        Description = Text(row, "crmq_description"),
        Priority = row.GetAttributeValue<int>("crmq_priority"),
        Threshold = row.GetAttributeValue<int>("crmq_threshold"),
        Scope = Text(row, "crmq_scope"),
        Stages = Split(Text(row, "crmq_stages"), Lines),
        StageColumn = CriteriaChoices.StageSource.Word(row.GetAttributeValue<OptionSetValue>("crmq_stagesource"), "stepname"),
        CapAt = CriteriaChoices.Category.Word(row.GetAttributeValue<OptionSetValue>("crmq_capat"), "omitted"),
        CapsUnvalidated = row.GetAttributeValue<bool?>("crmq_capsunvalidated") ?? true,
        RefusesImports = row.GetAttributeValue<bool>("crmq_refusesimports"),
        FailsClosed = row.GetAttributeValue<bool>("crmq_failsclosed"),
        SunsetDays = row.GetAttributeValue<int?>("crmq_sunsetdays"),
        Criteria = criteria.ToList(),
    };

    /// <summary>A criterion.</summary>
    public static CriterionDraft OfCriterion(Entity row, IEnumerable<Entity> translations) => new()
    {
        Id = row.Id,
        Code = Text(row, CriteriaColumns.Code),
        Condition = Text(row, "crmq_condition"),
        Disqualifying = row.GetAttributeValue<bool>("crmq_disqualifying"),
        Attestation = row.GetAttributeValue<bool>("crmq_isattested") ? Attestation(row) : null,
        AppliesWhen = Text(row, "crmq_applieswhen"),
        AppliesFrom = Date(row, "crmq_appliesfrom"),
        BlocksFrom = Date(row, "crmq_blocksfrom"),
        AskedFrom = Text(row, "crmq_askedfrom"),
        Weight = row.GetAttributeValue<int>("crmq_weight"),
        Mandatory = row.GetAttributeValue<bool>("crmq_mandatory"),
        Severity = CriteriaChoices.Severity.Word(row.GetAttributeValue<OptionSetValue>("crmq_severity"), "note"),
        Gates = CriteriaGates.All.Where(gate => row.GetAttributeValue<bool>(gate.Value)).Select(gate => gate.Key).ToList(),
        Unanswered = Unanswered(Text(row, "crmq_unanswered")),
        Owner = Text(row, "crmq_accountable"),
        ReviewOn = Date(row, "crmq_reviewon"),
        Texts = translations.ToDictionary(translation => translation.GetAttributeValue<int>("crmq_language"), OfTranslation),
    };

    private static CriterionTextDraft OfTranslation(Entity row) => new(Text(row, CriteriaColumns.Name), Text(row, "crmq_advice"), Text(row, "crmq_rationale"))
    {
        Question = Text(row, "crmq_question"),
        Evidence = Text(row, "crmq_evidence"),
        Example = Text(row, "crmq_example"),
    };

    private static AttestationDraft Attestation(Entity row) => new()
    {
        Evidence = CriteriaChoices.Evidence.Word(row.GetAttributeValue<OptionSetValue>("crmq_evidence"), "none"),
        MaximumAge = row.GetAttributeValue<int?>("crmq_maximumage"),
        AllowsNotApplicable = row.GetAttributeValue<bool>("crmq_allowsnotapplicable"),
    };

    /// <remarks>One line per column, such as <c>purchasetimeframe=4,5</c>.</remarks>
    private static Dictionary<string, IReadOnlyList<string>> Unanswered(string text)
    {
        var byColumn = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var line in Split(text, Lines))
        {
            var equals = line.IndexOf('=');
            byColumn[line.Substring(0, equals < 0 ? line.Length : equals).Trim()] = equals < 0 ? [] : Split(line.Substring(equals + 1), [',']);
        }

        return byColumn;
    }

    private static string[] Split(string text, char[] separators) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => part.Length > 0).ToArray();

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static string Date(Entity row, string column) =>
        row.GetAttributeValue<DateTime?>(column)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
