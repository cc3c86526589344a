using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.CriteriaFiles;

/// <summary>Writes one criterion of a <c>*.criteria.json</c>.</summary>
internal static class CriterionWriter
{
    private static readonly CriterionDraft Default = new();

    /// <summary>Writes the criterion as an object.</summary>
    public static void Write(Utf8JsonWriter json, CriterionDraft criterion)
    {
        json.WriteStartObject();
        json.WriteString("code", criterion.Code);
        json.WriteUnless(Default.Weight, "weight", criterion.Weight);
        json.WriteUnless(Default.Mandatory, "mandatory", criterion.Mandatory);
        json.WriteUnless(Default.Severity, "severity", criterion.Severity);
        json.WriteUnlessEmpty("gates", criterion.Gates);
        json.WriteUnlessBlank("askedFrom", criterion.AskedFrom);
        json.WriteLinesUnlessBlank("condition", criterion.Condition);
        json.WriteUnless(Default.Disqualifying, "disqualifying", criterion.Disqualifying);
        WriteAttestation(json, criterion.Attestation);
        WriteUnanswered(json, criterion.Unanswered);
        json.WriteLinesUnlessBlank("appliesWhen", criterion.AppliesWhen);
        json.WriteUnlessBlank("appliesFrom", criterion.AppliesFrom);
        json.WriteUnlessBlank("blocksFrom", criterion.BlocksFrom);
        json.WriteUnlessBlank("owner", criterion.Owner);
        json.WriteUnlessBlank("reviewOn", criterion.ReviewOn);
        WriteTexts(json, criterion.Texts);
        json.WriteEndObject();
    }

    /// <remarks>The kind of evidence is written even where it is the default: an empty object would tell a reader nothing.</remarks>
    private static void WriteAttestation(Utf8JsonWriter json, AttestationDraft? attestation)
    {
        if (attestation is null)
        {
            return;
        }

        json.WriteStartObject("attestation");
        json.WriteString("evidence", attestation.Evidence);
        json.WriteUnlessNone("maximumAge", attestation.MaximumAge);
        json.WriteUnless(false, "allowsNotApplicable", attestation.AllowsNotApplicable);
        json.WriteEndObject();
    }

    private static void WriteUnanswered(Utf8JsonWriter json, IReadOnlyDictionary<string, IReadOnlyList<string>> unanswered)
    {
        if (unanswered.Count == 0)
        {
            return;
        }

        json.WriteStartObject("unanswered");
        foreach (var column in unanswered.OrderBy(column => column.Key, System.StringComparer.Ordinal))
        {
            json.WriteList(column.Key, column.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, IReadOnlyDictionary<int, CriterionTextDraft> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartObject("texts");
        foreach (var text in texts.OrderBy(text => text.Key))
        {
            json.WriteStartObject(text.Key.ToString(CultureInfo.InvariantCulture));
            json.WriteString("title", text.Value.Title);
            json.WriteUnlessBlank("question", text.Value.Question);
            json.WriteUnlessBlank("advice", text.Value.Advice);
            json.WriteUnlessBlank("rationale", text.Value.Rationale);
            json.WriteUnlessBlank("evidence", text.Value.Evidence);
            json.WriteUnlessBlank("example", text.Value.Example);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
