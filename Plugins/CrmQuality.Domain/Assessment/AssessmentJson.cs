using System;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Assessment;

/// <summary>An assessment as the opportunity keeps it.</summary>
public static class AssessmentJson
{
    /// <summary>
    /// Compact JSON: set, version, the outcome of every criterion by its code, what is waived and what is wrong with answers; and under seal the
    /// answers and waivers, so that later saves need not ask for them.
    /// </summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="opportunityId">The opportunity's id; empty while it is being created.</param>
    public static string Write(OpportunityAssessment assessment, Guid opportunityId)
    {
        var json = new JsonWriter().BeginObject().Name("version").Value(assessment.Version);
        if (assessment.Set is { } set)
        {
            WriteFindings(json.Name("set").Value(set.Code), set, assessment);
        }

        if (assessment.UnlistedStage is { } stage)
        {
            json.Name("unlistedStage").Value(stage);
        }

        if (!assessment.Answers.IsEmpty)
        {
            SealedAnswers.Write(json, assessment.Answers, opportunityId);
        }

        return json.EndObject().ToString();
    }

    private static void WriteFindings(JsonWriter json, CriteriaSet set, OpportunityAssessment assessment)
    {
        json.Name("outcomes").BeginObject();
        for (var i = 0; i < set.Criteria.Count; i++)
        {
            json.Name(set.Criteria[i].Code).Value(Words.Of(assessment.Findings[i].Outcome));
        }

        json.EndObject();
        WriteWaived(json, set, assessment);
        WriteGaps(json, set, assessment);
    }

    private static void WriteWaived(JsonWriter json, CriteriaSet set, OpportunityAssessment assessment)
    {
        var isFirst = true;
        for (var i = 0; i < set.Criteria.Count; i++)
        {
            if (assessment.Findings[i].IsWaived)
            {
                (isFirst ? json.Name("waived").BeginArray() : json).Value(set.Criteria[i].Code);
                isFirst = false;
            }
        }

        if (!isFirst)
        {
            json.EndArray();
        }
    }

    private static void WriteGaps(JsonWriter json, CriteriaSet set, OpportunityAssessment assessment)
    {
        var isFirst = true;
        for (var i = 0; i < set.Criteria.Count; i++)
        {
            if (assessment.Findings[i].Gap != AnswerGap.None)
            {
                (isFirst ? json.Name("gaps").BeginObject() : json).Name(set.Criteria[i].Code).Value(Words.Of(assessment.Findings[i].Gap));
                isFirst = false;
            }
        }

        if (!isFirst)
        {
            json.EndObject();
        }
    }
}
