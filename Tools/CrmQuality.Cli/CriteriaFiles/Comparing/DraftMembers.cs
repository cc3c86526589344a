using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Dataverse.Authoring;

namespace CrmQuality.Cli.CriteriaFiles.Comparing;

/// <summary>Drafts as lists of members and what they say, written so that what means the same is the same text.</summary>
internal static class DraftMembers
{
    /// <summary>The members of a set, its criteria aside.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(CriteriaSetDraft set)
    {
        yield return new("code", set.Code);
        yield return new("name", set.Name);
        yield return new("description", set.Description);
        yield return new("priority", Number(set.Priority));
        yield return new("threshold", Number(set.Threshold));
        yield return new("scope", ConditionText.Canonical(set.Scope));
        yield return new("stages", string.Join(" > ", set.Stages.Select(stage => stage.Trim())));
        yield return new("stageColumn", Word(CriteriaChoices.StageSource, set.StageColumn));
        yield return new("capAt", Word(CriteriaChoices.Category, set.CapAt));
        yield return new("capsUnvalidated", Flag(set.CapsUnvalidated));
        yield return new("refusesImports", Flag(set.RefusesImports));
        yield return new("failsClosed", Flag(set.FailsClosed));
        yield return new("sunsetDays", Number(set.SunsetDays));
    }

    /// <summary>The members of a criterion.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(CriterionDraft criterion) =>
        [.. Own(criterion), .. Attestation(criterion.Attestation), .. Unanswered(criterion), .. criterion.Texts.OrderBy(text => text.Key).SelectMany(Texts)];

    private static IEnumerable<KeyValuePair<string, string>> Own(CriterionDraft criterion)
    {
        yield return new("code", criterion.Code);
        yield return new("weight", Number(criterion.Weight));
        yield return new("mandatory", Flag(criterion.Mandatory));
        yield return new("severity", Word(CriteriaChoices.Severity, criterion.Severity));
        yield return new("gates", Gates(criterion.Gates));
        yield return new("askedFrom", criterion.AskedFrom.Trim());
        yield return new("condition", ConditionText.Canonical(criterion.Condition));
        yield return new("disqualifying", Flag(criterion.Disqualifying));
        yield return new("appliesWhen", ConditionText.Canonical(criterion.AppliesWhen));
        yield return new("appliesFrom", criterion.AppliesFrom.Trim());
        yield return new("blocksFrom", criterion.BlocksFrom.Trim());
        yield return new("owner", criterion.Owner);
        yield return new("reviewOn", criterion.ReviewOn.Trim());
    }

    private static IEnumerable<KeyValuePair<string, string>> Attestation(AttestationDraft? attestation)
    {
        if (attestation is not null)
        {
            yield return new("attestation.evidence", Word(CriteriaChoices.Evidence, attestation.Evidence));
            yield return new("attestation.maximumAge", Number(attestation.MaximumAge));
            yield return new("attestation.allowsNotApplicable", Flag(attestation.AllowsNotApplicable));
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Unanswered(CriterionDraft criterion) => criterion.Unanswered
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => new KeyValuePair<string, string>("unanswered." + column.Key, string.Join(" | ", column.Value)));

    private static IEnumerable<KeyValuePair<string, string>> Texts(KeyValuePair<int, CriterionTextDraft> text)
    {
        var prefix = $"texts.{Number(text.Key)}.";
        yield return new(prefix + "title", text.Value.Title);
        yield return new(prefix + "question", text.Value.Question);
        yield return new(prefix + "advice", text.Value.Advice);
        yield return new(prefix + "rationale", text.Value.Rationale);
        yield return new(prefix + "evidence", text.Value.Evidence);
        yield return new(prefix + "example", text.Value.Example);
    }

    private static string Gates(IReadOnlyList<string> gates)
    {
        var known = CriteriaGates.All.Keys.Where(gate => gates.Any(word => IsSame(word, gate)));
        return string.Join(", ", known.Concat(gates.Where(word => !CriteriaGates.All.Keys.Any(gate => IsSame(word, gate)))));
    }

    private static string Word(CriteriaChoices choices, string word) => choices.Word(choices.Option(word), word);

    private static bool IsSame(string word, string other) => string.Equals(Key(word), Key(other), StringComparison.OrdinalIgnoreCase);

    private static string Key(string word) => word.Replace(" ", "", StringComparison.Ordinal);

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
