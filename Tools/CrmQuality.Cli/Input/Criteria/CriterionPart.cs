using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Input.Json;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.Input.Criteria;

/// <summary>Reads one criterion of a <c>*.criteria.json</c>.</summary>
internal static class CriterionPart
{
    private const int NoAge = int.MinValue;

    /// <summary>The criterion as written; what does not fit is reported to the shape.</summary>
    public static CriterionDraft Read(JsonShape shape)
    {
        var defaults = new CriterionDraft();
        var code = shape.RequiredText("code");
        shape.Element = ("criterion " + code).TrimEnd();
        var criterion = new CriterionDraft
        {
            Code = code,
            Weight = shape.Number("weight", defaults.Weight),
            Mandatory = shape.Flag("mandatory", defaults.Mandatory),
            Severity = shape.Text("severity", defaults.Severity),
            Gates = shape.Texts("gates"),
            AskedFrom = shape.Text("askedFrom"),
            Condition = shape.Lines("condition"),
            Disqualifying = shape.Flag("disqualifying", defaults.Disqualifying),
            Attestation = Attestation(shape),
            AppliesWhen = shape.Lines("appliesWhen"),
            AppliesFrom = shape.Text("appliesFrom"),
            BlocksFrom = shape.Text("blocksFrom"),
            Unanswered = Unanswered(shape),
            Owner = shape.Text("owner"),
            ReviewOn = shape.Text("reviewOn"),
            Texts = Texts(shape),
        };
        shape.RefuseTheRest();
        return criterion;
    }

    private static AttestationDraft? Attestation(JsonShape shape)
    {
        if (shape.Part("attestation") is not { } part)
        {
            return null;
        }

        var inner = shape.Inner(part, $"{shape.Element}, attestation", "attestation");
        var attestation = new AttestationDraft
        {
            Evidence = inner.Text("evidence", "none"),
            MaximumAge = inner.Number("maximumAge", NoAge) is var days and not NoAge ? days : null,
            AllowsNotApplicable = inner.Flag("allowsNotApplicable", false),
        };
        inner.RefuseTheRest();
        return attestation;
    }

    private static Dictionary<string, IReadOnlyList<string>> Unanswered(JsonShape shape)
    {
        var byColumn = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var column in shape.Members("unanswered"))
        {
            if (column.Value.Kind != JsonValueKind.Array)
            {
                shape.Report(column.Line, $"'{column.Name}' must be a list [ ... ] of the values that count as blank", "unanswered");
            }

            byColumn[column.Name] = column.Value.Items.Select(item => shape.TextOf(item, "unanswered")).ToList();
        }

        return byColumn;
    }

    private static Dictionary<int, CriterionTextDraft> Texts(JsonShape shape)
    {
        var byLanguage = new Dictionary<int, CriterionTextDraft>();
        foreach (var member in shape.Members("texts"))
        {
            var text = shape.Inner(member.Value, $"{shape.Element}, texts {member.Name}", "texts");
            if (!int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var language) || member.Name[0] == '0')
            {
                text.Report(member.Line, $"'{member.Name}' is not a language code such as 1033 (English) or 1035 (Finnish)");
            }

            byLanguage[language] = new CriterionTextDraft(text.RequiredText("title"), text.Text("advice"), text.Text("rationale"))
            {
                Question = text.Text("question"),
                Evidence = text.Text("evidence"),
                Example = text.Text("example"),
            };
            text.RefuseTheRest();
        }

        return byLanguage;
    }
}
