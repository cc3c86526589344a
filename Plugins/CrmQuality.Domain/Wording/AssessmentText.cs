using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;

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

        if (assessment.Verdict == Verdict.Waived)
        {
            return Phrases.In(language, Phrase.Waived, by, Number(assessment.Findings.Count(finding => finding.IsWaived)));
        }

        var open = assessment.Open().Count() + assessment.BlankScopeColumns.Count;
        if (open > 0)
        {
            return Phrases.In(language, assessment.Verdict == Verdict.Expired ? Phrase.Expired : Phrase.Unvalidated, by, Number(open));
        }

        return Phrases.In(language, Phrase.NothingAsked, by);
    }

    /// <summary>A line per open criterion: its code, its title and what to enter. Empty when nothing is open.</summary>
    public static string Missing(OpportunityAssessment assessment, int language)
    {
        var lines = new List<string>();
        for (var i = 0; i < assessment.Findings.Count; i++)
        {
            if (assessment.Findings[i].IsOpen)
            {
                lines.Add(Line(assessment.Set!.Criteria[i], assessment.Findings[i].Gap, language));
            }
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

    private static string Line(Criterion criterion, AnswerGap gap, int language)
    {
        var text = criterion.In(language, language);
        var line = $"{criterion.Code}: {text.Title}: {text.Advice}";
        return gap == AnswerGap.None ? line : $"{line} ({GapText.In(language, gap)})";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The reason of a row that no published snapshot could judge.</summary>
    public static string NoSnapshot(int language) => Phrases.In(language, Phrase.NotEvaluated, Phrases.In(language, Phrase.NoSnapshot));

    /// <summary>The reason of a row that an error of ours left without a verdict.</summary>
    public static string Defect(int language) => Phrases.In(language, Phrase.NotEvaluated, Phrases.In(language, Phrase.Defect));
}
