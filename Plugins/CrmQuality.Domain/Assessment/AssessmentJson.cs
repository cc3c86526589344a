using CrmQuality.Domain.Json;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Assessment;

/// <summary>An assessment as the opportunity keeps it.</summary>
public static class AssessmentJson
{
    /// <summary>Compact JSON: set, version and the outcome of every criterion by its code.</summary>
    public static string Write(OpportunityAssessment assessment)
    {
        var json = new JsonWriter().BeginObject().Name("version").Value(assessment.Version);
        if (assessment.Set is { } set)
        {
            json.Name("set").Value(set.Code).Name("outcomes").BeginObject();
            for (var i = 0; i < set.Criteria.Count; i++)
            {
                json.Name(set.Criteria[i].Code).Value(Words.Of(assessment.Findings[i].Outcome));
            }

            json.EndObject();
        }

        if (assessment.UnlistedStage is { } stage)
        {
            json.Name("unlistedStage").Value(stage);
        }

        return json.EndObject().ToString();
    }
}
