using System.Linq;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Assessment.DryRun;

/// <summary>What one version makes of a page of opportunities, added up.</summary>
internal sealed class DryRunSide
{
    private const int Verdicts = 6;
    private readonly int[] counts = new int[Verdicts];
    private readonly decimal[] values = new decimal[Verdicts];
    private readonly decimal[] weighted = new decimal[Verdicts];
    private int refusedCreate;
    private int refusedWin;
    private int capped;
    private decimal cappedValue;

    public void Add(DryRunOpportunity opportunity, Evaluation evaluation)
    {
        var verdict = (int)evaluation.Assessment.Verdict;
        counts[verdict]++;
        values[verdict] += opportunity.Value;
        weighted[verdict] += opportunity.Weighted;
        refusedCreate += evaluation.RefusedCreate.Count > 0 ? 1 : 0;
        refusedWin += evaluation.RefusedWin.Count > 0 ? 1 : 0;
        if (opportunity.IsCappedBy(evaluation.Cap))
        {
            capped++;
            cappedValue += opportunity.Value;
        }
    }

    public void Write(JsonWriter json)
    {
        json.BeginObject().Name("verdicts").BeginArray();
        foreach (var verdict in Enumerable.Range(0, Verdicts))
        {
            json.BeginObject().Name("verdict").Value(Words.Of((Verdict)verdict)).Name("count").Value(counts[verdict]);
            json.Name("value").Value(values[verdict]).Name("weighted").Value(weighted[verdict]).EndObject();
        }

        json.EndArray().Name("refusedCreate").Value(refusedCreate).Name("refusedWin").Value(refusedWin);
        json.Name("capped").Value(capped).Name("cappedValue").Value(cappedValue);
        json.Name("forecastable").Value(Enumerable.Range(0, Verdicts).Where(verdict => ((Verdict)verdict).IsForecastable()).Sum(verdict => weighted[verdict])).EndObject();
    }
}
