using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.Documenting;

/// <summary>Criteria sets as a document for people who will be judged by them.</summary>
internal sealed class CriteriaCatalogue(int language)
{
    private readonly StringBuilder text = new();

    /// <summary>The document.</summary>
    /// <param name="title">Its first heading.</param>
    /// <param name="introduction">What stands below.</param>
    /// <param name="sets">The sets, in the order they are tried.</param>
    public string Write(string title, string introduction, IEnumerable<CriteriaSetDraft> sets)
    {
        Line($"# {title}\n\n{introduction}\n");
        foreach (var set in sets)
        {
            WriteSet(set);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private void WriteSet(CriteriaSetDraft set)
    {
        Line($"## {set.Name} ({set.Code})\n");
        Line($"{set.Description} {Threshold(set)}\n".TrimStart());
        foreach (var criterion in set.Criteria)
        {
            WriteCriterion(criterion);
        }
    }

    private static string Threshold(CriteriaSetDraft set) => string.Create(
        CultureInfo.InvariantCulture,
        $"Validated: every mandatory criterion and {set.Threshold} % of the weight that applies.{(set.CapsUnvalidated ? $" What is not validated is forecast as {set.CapAt} at most." : "")}");

    private void WriteCriterion(CriterionDraft criterion)
    {
        var words = criterion.Texts.TryGetValue(language, out var own) ? own : criterion.Texts.Values.FirstOrDefault() ?? new CriterionTextDraft(criterion.Code, "", "");
        Line($"### {words.Title} ({criterion.Code})\n");
        Line("| | |\n|---|---|");
        Row("question", words.Question);
        Row("what to enter", words.Advice);
        Row("why it matters", words.Rationale);
        Row("what counts as evidence", words.Evidence);
        Row("example", words.Example);
        Row("answered by", criterion.Attestation is { } rule ? $"the rep, evidence: {rule.Evidence}{Age(rule)}" : "the opportunity's own data");
        Row("weighs", criterion.Weight.ToString(CultureInfo.InvariantCulture) + (criterion.Mandatory ? ", mandatory" : "") + (criterion.Disqualifying ? ", disqualifies" : ""));
        Row("when it is missing", criterion.Severity + (criterion.Gates.Count > 0 ? $" at {string.Join(", ", criterion.Gates)}" : ""));
        Row("asked from", criterion.AskedFrom);
        Row("answers for it", criterion.Owner);
        Line("");
    }

    private static string Age(AttestationDraft rule) => rule.MaximumAge is { } days ? string.Create(CultureInfo.InvariantCulture, $", good for {days} days") : "";

    private void Row(string name, string value)
    {
        if (value.Trim().Length > 0)
        {
            Line($"| {name} | {value.Replace("|", "\\|", System.StringComparison.Ordinal).ReplaceLineEndings(" ").Trim()} |");
        }
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
