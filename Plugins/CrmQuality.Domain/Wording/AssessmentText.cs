using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Domain.Wording;

/// <summary>The texts an opportunity keeps beside its verdict, in the organisation's language.</summary>
public static class AssessmentText
{
    /// <summary>One sentence: the verdict, and what made it.</summary>
    public static string Reason(OpportunityAssessment assessment, int language)
    {
        if (assessment.Set is not { } set || assessment.Verdict == Verdict.OutOfScope)
        {
            return Phrases.In(language, Phrase.OutOfScope);
        }

        var by = $"{set.Name} v{assessment.Version.ToString(CultureInfo.InvariantCulture)}";
        if (assessment.Verdict == Verdict.Validated)
        {
            return Phrases.In(language, Phrase.Validated, by);
        }

        var open = assessment.Open().Count() + assessment.BlankScopeColumns.Count;
        if (open > 0)
        {
            return Phrases.In(language, Phrase.Unvalidated, by, open.ToString(CultureInfo.InvariantCulture));
        }

        return Phrases.In(language, Phrase.NothingAsked, by);
    }

    /// <summary>A line per open criterion: its code, its title and what to enter. Empty when nothing is open.</summary>
    public static string Missing(OpportunityAssessment assessment, int language)
    {
        var lines = new List<string>();
        foreach (var criterion in assessment.Open())
        {
            var text = criterion.In(language, language);
            lines.Add($"{criterion.Code}: {text.Title}: {text.Advice}");
        }

        foreach (var column in assessment.BlankScopeColumns)
        {
            lines.Add(Phrases.In(language, Phrase.ScopeOpen, column.In(language, language), assessment.Set!.Name));
        }

        if (assessment.UnlistedStage is { } stage)
        {
            lines.Add(Phrases.In(language, Phrase.UnlistedStage, stage, assessment.Set!.Name));
        }

        return string.Join("\n", lines);
    }

    /// <summary>The reason of a row that no published snapshot could judge.</summary>
    public static string NoSnapshot(int language) => Phrases.In(language, Phrase.NotEvaluated, Phrases.In(language, Phrase.NoSnapshot));

    /// <summary>The reason of a row that an error of ours left without a verdict.</summary>
    public static string Defect(int language) => Phrases.In(language, Phrase.NotEvaluated, Phrases.In(language, Phrase.Defect));
}
