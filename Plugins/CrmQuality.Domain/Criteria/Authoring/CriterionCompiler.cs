using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Compiles the criteria of one set.</summary>
internal sealed class CriterionCompiler(string setCode, StageList stages, ConditionCompiler conditions, List<AuthoringError> errors)
{
    private const int LongestAge = 3650;
    private static readonly Dictionary<string, IReadOnlyList<string>> NothingUnanswered = [];

    /// <summary>The criterion, which must have texts; or null with at least one error added.</summary>
    public Criterion? CompileWithTexts(CriterionDraft draft)
    {
        Require(draft, draft.Texts.Count > 0, "texts", "The criterion has no texts; give at least title and advice in one language.");
        return Compile(draft);
    }

    /// <summary>The criterion, or null with at least one error added.</summary>
    public Criterion? Compile(CriterionDraft draft)
    {
        var before = errors.Count;
        CheckTexts(draft);
        var condition = draft.Attestation is null ? CompileCondition(draft, "condition", draft.Condition, draft.Disqualifying, draft.Unanswered) : null;
        var appliesWhen = draft.AppliesWhen.Trim().Length == 0 ? null : CompileCondition(draft, "appliesWhen", draft.AppliesWhen, isInverted: false, NothingUnanswered);
        Require(draft, Vocabulary.TrySeverity(draft.Severity, out var severity), "severity", $"'{draft.Severity}' is no severity; {Vocabulary.Use(Vocabulary.Severities, draft.Severity)}");
        var criterion = new Criterion
        {
            Id = draft.Id,
            Code = draft.Code,
            Condition = condition,
            Attested = draft.Attestation is { } attestation ? RuleOf(draft, attestation) : null,
            AppliesWhen = appliesWhen,
            AppliesFrom = DayOf(draft, "appliesFrom", draft.AppliesFrom),
            BlocksFrom = DayOf(draft, "blocksFrom", draft.BlocksFrom),
            AskedFrom = StageOf(draft),
            Weight = draft.Disqualifying ? 0 : draft.Weight,
            Mandatory = draft.Mandatory || draft.Disqualifying,
            Severity = severity,
            Gates = GatesOf(draft),
            Owner = draft.Owner,
            Texts = draft.Texts.ToDictionary(text => text.Key, text => new CriterionText(text.Value.Title, text.Value.Advice, text.Value.Rationale)),
        };
        DayOf(draft, "reviewOn", draft.ReviewOn);
        Require(draft, !(criterion.BlocksFrom < criterion.AppliesFrom), "blocksFrom", $"It would block from {criterion.BlocksFrom}, before it applies from {criterion.AppliesFrom}.");
        return errors.Count == before ? criterion : null;
    }

    private void CheckTexts(CriterionDraft draft)
    {
        Require(draft, draft.Code.Trim().Length > 0, "code", "The criterion has no code; give it a short one, unique in the set.");
        Require(draft, draft.Weight is >= 0 and <= 1000, "weight", $"Weight {draft.Weight} is not from 0 to 1000.");
        foreach (var text in draft.Texts)
        {
            Require(draft, text.Value.Title.Trim().Length > 0, "texts", $"The title in language {text.Key} is empty.");
            Require(draft, text.Value.Advice.Trim().Length > 0, "texts", $"The advice in language {text.Key} is empty; say what to enter.");
        }
    }

    private Condition? CompileCondition(
        CriterionDraft draft, string element, string fetchXml, bool isInverted, IReadOnlyDictionary<string, IReadOnlyList<string>> unanswered)
    {
        var problems = new List<string>();
        var condition = fetchXml.Trim().Length == 0 ? null : conditions.Compile(fetchXml, isInverted, unanswered, problems);
        Require(draft, fetchXml.Trim().Length > 0, element, "The condition is empty; write a FetchXML <filter>.");
        errors.AddRange(problems.Select(problem => new AuthoringError(setCode, draft.Code, element, problem)));
        return condition;
    }

    private AttestationRule RuleOf(CriterionDraft draft, AttestationDraft attestation)
    {
        Require(draft, draft.Condition.Trim().Length == 0, "condition", "The criterion has a condition and is answered by the rep; keep one.");
        Require(draft, draft.Unanswered.Count == 0, "unanswered", "The rep answers the criterion, so no column's values count as blank; leave them out.");
        Require(draft, !draft.Disqualifying, "disqualifying", "Only a condition can disqualify; ask the question so that Yes is good.");
        Require(draft, Vocabulary.TryEvidence(attestation.Evidence, out var evidence), "evidence", $"'{attestation.Evidence}' is no kind of evidence; {Vocabulary.Use(Vocabulary.EvidenceKinds, attestation.Evidence)}");
        Require(draft, attestation.MaximumAge is null or (> 0 and <= LongestAge), "maximumAge", $"{attestation.MaximumAge} is not a number of days from 1 to {LongestAge}.");
        return new AttestationRule(evidence, attestation.MaximumAge, attestation.AllowsNotApplicable);
    }

    private Day? DayOf(CriterionDraft draft, string element, string text)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        Require(draft, Day.TryParse(text.Trim(), out var day), element, $"'{text}' is not a date; write 2025-12-31.");
        return day;
    }

    private int StageOf(CriterionDraft draft)
    {
        var stage = draft.AskedFrom.Trim();
        var place = stage.Length == 0 ? -1 : stages.PlaceOf(stage);
        Require(draft, stage.Length == 0 || place >= 0, "askedFrom", $"Stage '{stage}' is not among the set's stages: {string.Join(", ", stages.Names)}.{Spelling.Suggest(stage, stages.Names)}");
        return place;
    }

    private Gates GatesOf(CriterionDraft draft)
    {
        var gates = Gates.None;
        foreach (var name in draft.Gates)
        {
            Require(draft, Vocabulary.TryGate(name, out var gate), "gates", $"'{name}' is no gate; {Vocabulary.Use(Vocabulary.GateNames, name)}");
            gates |= gate;
        }

        return gates;
    }

    private void Require(CriterionDraft draft, bool holds, string element, string message)
    {
        if (!holds)
        {
            errors.Add(new AuthoringError(setCode, draft.Code, element, message));
        }
    }
}
