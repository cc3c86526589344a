using System.Linq;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Assessment.DryRun;

/// <summary>What a candidate version would change for one opportunity.</summary>
internal sealed class DryRunChange(DryRunOpportunity opportunity, Evaluation? was, Evaluation becomes)
{
    private readonly Verdict before = was?.Assessment.Verdict ?? Verdict.NotEvaluated;

    /// <summary>Whether its verdict, its cap or what refuses it differs.</summary>
    public bool IsOne => before != becomes.Assessment.Verdict
        || opportunity.IsCappedBy(was?.Cap) != opportunity.IsCappedBy(becomes.Cap)
        || !(was?.RefusedCreate ?? []).SequenceEqual(becomes.RefusedCreate)
        || !(was?.RefusedWin ?? []).SequenceEqual(becomes.RefusedWin);

    public void Write(JsonWriter json)
    {
        json.BeginObject().Name("id").Value(opportunity.Id).Name("name").Value(opportunity.Name).Name("owner").Value(opportunity.Owner);
        json.Name("value").Value(opportunity.Value).Name("weighted").Value(opportunity.Weighted);
        json.Name("was").Value(Words.Of(before)).Name("becomes").Value(Words.Of(becomes.Assessment.Verdict));
        json.Name("isFlagged").Value(!becomes.Assessment.Verdict.IsForecastable() && (was is null || before.IsForecastable()));
        json.Name("isCapped").Value(opportunity.IsCappedBy(becomes.Cap)).Name("refusesCreate").Value(becomes.RefusedCreate.Count > 0);
        json.Name("refusesWin").Value(becomes.RefusedWin.Count > 0).Name("open").BeginArray();
        foreach (var criterion in becomes.Assessment.Open())
        {
            json.Value(criterion.Code);
        }

        json.EndArray().EndObject();
    }
}
