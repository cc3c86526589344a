using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Criteria.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Publishing;

/// <summary>Reads the rows of criteria sets, criteria and translations as drafts: what is published is what the rows say.</summary>
internal sealed class CriteriaRowReader(IOrganizationService service)
{
    private const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly string[] SetColumns =
    [
        "crmq_name", "crmq_code", "crmq_priority", "crmq_threshold", "crmq_scope", "crmq_stages", "crmq_stagesource", "crmq_capat",
        "crmq_capsunvalidated", "crmq_refusesimports",
    ];

    private static readonly string[] CriterionColumns =
    [
        "crmq_code", "crmq_criteriasetid", "crmq_sequence", "crmq_weight", "crmq_mandatory", "crmq_severity", "crmq_askedfrom", "crmq_condition",
        "crmq_applieswhen", "crmq_appliesfrom", "crmq_blocksfrom", "crmq_unanswered", "crmq_accountable",
        .. GateColumns.All.Select(gate => gate.Column),
    ];

    /// <summary>All criteria sets.</summary>
    public IReadOnlyList<CriteriaSetDraft> Read()
    {
        var texts = service.All("crmq_criteriontranslation", "crmq_name", "crmq_criterionid", "crmq_language", "crmq_advice", "crmq_rationale")
            .ToLookup(row => row.Reference("crmq_criterionid"));
        var criteria = service.All("crmq_criterion", CriterionColumns)
            .OrderBy(row => row.GetAttributeValue<int?>("crmq_sequence"))
            .ToLookup(row => row.Reference("crmq_criteriasetid"), row => Criterion(row, texts[row.Id]));
        return service.All("crmq_criteriaset", SetColumns).Select(row => Set(row, criteria[row.Id])).ToList();
    }

    private static CriteriaSetDraft Set(Entity row, IEnumerable<CriterionDraft> criteria) => new()
    {
        Id = row.Id,
        Code = row.Text("crmq_code"),
        Name = row.Text("crmq_name"),
        Priority = row.GetAttributeValue<int>("crmq_priority"),
        Threshold = row.GetAttributeValue<int>("crmq_threshold"),
        Scope = row.Text("crmq_scope"),
        Stages = row.Text("crmq_stages").Split('\n', Tidy),
        StageColumn = ChoiceWords.StageSource.Word(row.GetAttributeValue<OptionSetValue>("crmq_stagesource"), "stepname"),
        CapAt = ChoiceWords.Category.Word(row.GetAttributeValue<OptionSetValue>("crmq_capat"), "omitted"),
        CapsUnvalidated = row.GetAttributeValue<bool?>("crmq_capsunvalidated") ?? true,
        RefusesImports = row.GetAttributeValue<bool>("crmq_refusesimports"),
        Criteria = criteria.ToList(),
    };

    private static CriterionDraft Criterion(Entity row, IEnumerable<Entity> texts) => new()
    {
        Id = row.Id,
        Code = row.Text("crmq_code"),
        Condition = row.Text("crmq_condition"),
        AppliesWhen = row.Text("crmq_applieswhen"),
        AppliesFrom = Date(row, "crmq_appliesfrom"),
        BlocksFrom = Date(row, "crmq_blocksfrom"),
        AskedFrom = row.Text("crmq_askedfrom"),
        Weight = row.GetAttributeValue<int>("crmq_weight"),
        Mandatory = row.GetAttributeValue<bool>("crmq_mandatory"),
        Severity = ChoiceWords.Severity.Word(row.GetAttributeValue<OptionSetValue>("crmq_severity"), "note"),
        Gates = GateColumns.All.Where(gate => row.GetAttributeValue<bool>(gate.Column)).Select(gate => gate.Word).ToList(),
        Unanswered = Unanswered(row.Text("crmq_unanswered")),
        Owner = row.Text("crmq_accountable"),
        Texts = texts.ToDictionary(
            text => text.GetAttributeValue<int>("crmq_language"),
            text => new CriterionTextDraft(text.Text("crmq_name"), text.Text("crmq_advice"), text.Text("crmq_rationale"))),
    };

    private static string Date(Entity row, string column) =>
        row.GetAttributeValue<DateTime?>(column)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <remarks>One line per column, such as <c>purchasetimeframe=4,5</c>.</remarks>
    private static Dictionary<string, IReadOnlyList<string>> Unanswered(string text) => text.Split('\n', Tidy)
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(parts => parts[0], IReadOnlyList<string> (parts) => parts.Length < 2 ? [] : parts[1].Split(',', Tidy), StringComparer.Ordinal);
}
