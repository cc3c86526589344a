using System.Collections.Generic;
using System.Globalization;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Wording;

/// <summary>An evaluation as one JSON object, for forms, flows, import tools and agents: words for programs, texts for people.</summary>
public static class EvaluationJson
{
    /// <summary>The object.</summary>
    /// <param name="evaluation">What to tell.</param>
    /// <param name="language">The reader's language (LCID).</param>
    public static string Write(Evaluation evaluation, int language)
    {
        var assessment = evaluation.Assessment;
        var json = new JsonWriter().BeginObject();
        json.Name("verdict").Value(Words.Of(assessment.Verdict)).Name("reason").Value(AssessmentText.Reason(assessment, language));
        json.Name("version").Value(assessment.Version).Name("evaluatedOn").Value(Moment(assessment.EvaluatedOn));
        if (assessment.Set is { } set)
        {
            json.Name("set").Value(set.Code).Name("setName").Value(set.Name).Name("threshold").Value(set.Threshold);
        }

        if (assessment.Score is { } score)
        {
            json.Name("score").Value(score);
        }

        if (assessment.ValidUntil is { } end)
        {
            json.Name("validUntil").Value(Moment(end));
        }

        json.Name("isForecastable").Value(assessment.Verdict.IsForecastable()).Name("isPaused").Value(evaluation.IsPaused);
        if (evaluation.Cap is { } cap)
        {
            json.Name("cap").Value(Words.Of(cap));
        }

        WriteAll(json.Name("refusesSave"), evaluation.RefusedSave);
        WriteAll(json.Name("refusesQuote"), evaluation.RefusedQuote);
        WriteAll(json.Name("refusesWin"), evaluation.RefusedWin);
        WriteCriteria(json.Name("criteria").BeginArray(), assessment, language, evaluation.Language);
        json.Name("blankScope").BeginArray();
        foreach (var column in assessment.BlankScopeColumns)
        {
            json.Value(column.In(language, evaluation.Language));
        }

        return json.EndArray().EndObject().ToString();
    }

    private static void WriteCriteria(JsonWriter json, OpportunityAssessment assessment, int language, int organizationLanguage)
    {
        for (var i = 0; i < assessment.Findings.Count; i++)
        {
            Write(json, assessment.Set!.Criteria[i], assessment.Findings[i], language, organizationLanguage);
        }

        json.EndArray();
    }

    private static void Write(JsonWriter json, Criterion criterion, in Finding finding, int language, int organizationLanguage)
    {
        var text = criterion.In(language, organizationLanguage);
        json.BeginObject().Name("code").Value(criterion.Code).Name("outcome").Value(Words.Of(finding.Outcome)).Name("isWaived").Value(finding.IsWaived);
        json.Name("title").Value(text.Title).Name("advice").Value(text.Advice).Name("rationale").Value(text.Rationale).Name("owner").Value(criterion.Owner);
        json.Name("severity").Value(Words.Of(criterion.Severity)).Name("weight").Value(criterion.Weight).Name("isMandatory").Value(criterion.Mandatory);
        json.Name("isAttested").Value(criterion.Attested is not null);
        if (finding.Gap != AnswerGap.None)
        {
            json.Name("gap").Value(Words.Of(finding.Gap));
        }

        json.EndObject();
    }

    private static void WriteAll(JsonWriter json, IReadOnlyList<string> codes)
    {
        json.BeginArray();
        foreach (var code in codes)
        {
            json.Value(code);
        }

        json.EndArray();
    }

    private static string Moment(System.DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
