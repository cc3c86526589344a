using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EngineBenchmarks.Comparing;

/// <summary>What more criteria and more sets cost, against few.</summary>
internal sealed class Growth
{
    private const int Rounds = 9;
    private readonly Entity[] rows = new SampleRows(seed: 34).Take(1000);

    /// <summary>Times of one criterion among as many, against one among <paramref name="few"/>.</summary>
    public double[] PerCriterion(int few, params int[] many)
    {
        int[] sizes = [few, .. many];
        var ratios = Contest.Ratios(Rounds, () => { }, [.. sizes.Select(size => Judging(TwelveCriteria.Set(size)))]);
        return [.. ratios.Skip(1).Zip(many, (ratio, size) => ratio * few / size)];
    }

    /// <summary>Times with sets out of scope before the one that judges, against none; each adds what its scope costs.</summary>
    public double[] WithSetsOutOfScope(params int[] sets) =>
        Contest.Ratios(Rounds, () => { }, [Judging(TwelveCriteria.Set(TwelveCriteria.All.Length)), .. sets.Select(count => Judging([.. Enumerable.Range(1, count).Select(OutOfScope), TwelveCriteria.Set(TwelveCriteria.All.Length)]))]).Skip(1).ToArray();

    private Action Judging(params CriteriaSetDraft[] sets)
    {
        var snapshot = TwelveCriteria.Compile(sets);
        var findings = new Finding[Judge.LongestSet(snapshot)];
        var asOf = new AsOf(TwelveCriteria.Now, snapshot.Calendar);
        var opportunities = rows.Select(row => OpportunityRow.Plain(snapshot, row)).ToArray();
        return () =>
        {
            foreach (var opportunity in opportunities)
            {
                Judge.Of(snapshot, opportunity, asOf, findings);
            }
        };
    }

    private static CriteriaSetDraft OutOfScope(int number) => TwelveCriteria.Set(1) with
    {
        Code = "OTHER" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Priority = number,
        Scope = "<filter><condition attribute='stepname' operator='eq' value='Nowhere'/></filter>",
    };
}
