using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Assessment.DryRun;

/// <summary>What a candidate version would change on a page of open opportunities, against the live one. Figures of several pages add up.</summary>
public sealed class DryRunPage
{
    private readonly DryRunSide live = new();
    private readonly DryRunSide candidate = new();
    private readonly List<DryRunChange> changes = [];
    private readonly Dictionary<string, int> openByCriterion = new(StringComparer.Ordinal);
    private int read;
    private bool hasLive;

    /// <summary>Adds one opportunity.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="was">By the live version; null when none is published.</param>
    /// <param name="becomes">By the candidate.</param>
    public void Add(DryRunOpportunity opportunity, Evaluation? was, Evaluation becomes)
    {
        read++;
        candidate.Add(opportunity, becomes);
        foreach (var criterion in becomes.Assessment.Open())
        {
            var key = becomes.Assessment.Set!.Code + "/" + criterion.Code;
            openByCriterion[key] = openByCriterion.TryGetValue(key, out var count) ? count + 1 : 1;
        }

        if (was is not null)
        {
            hasLive = true;
            live.Add(opportunity, was);
        }

        var change = new DryRunChange(opportunity, was, becomes);
        if (change.IsOne)
        {
            changes.Add(change);
        }
    }

    /// <summary>The page as one JSON object.</summary>
    public string ToJson()
    {
        var json = new JsonWriter().BeginObject().Name("read").Value(read);
        if (hasLive)
        {
            live.Write(json.Name("live"));
        }

        candidate.Write(json.Name("candidate"));
        json.Name("openByCriterion").BeginObject();
        foreach (var count in openByCriterion.OrderBy(count => count.Key, StringComparer.Ordinal))
        {
            json.Name(count.Key).Value(count.Value);
        }

        json.EndObject().Name("changes").BeginArray();
        foreach (var change in changes)
        {
            change.Write(json);
        }

        return json.EndArray().EndObject().ToString();
    }
}
