using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CrmQuality.Cli.DryRuns;

/// <summary>What a candidate would change on the whole open pipeline: the pages of <c>crmq_DryRunCriteriaSet</c>, added up.</summary>
internal sealed class DryRunTotals
{
    private readonly SortedDictionary<string, int> openByCriterion = new(StringComparer.Ordinal);
    private readonly List<JsonElement> changes = [];

    /// <summary>Open opportunities looked at.</summary>
    public int Read { get; private set; }

    /// <summary>By the live version; null where none is live.</summary>
    public DryRunSide? Live { get; private set; }

    /// <summary>By the candidate.</summary>
    public DryRunSide Candidate { get; } = new();

    /// <summary>How many opportunities the candidate leaves open, by criterion (<c>SET/CRITERION</c>).</summary>
    public IReadOnlyDictionary<string, int> OpenByCriterion => openByCriterion;

    /// <summary>The opportunities whose verdict, cap or refusal changes, the heaviest weighted revenue first.</summary>
    public IReadOnlyList<JsonElement> Changes =>
        [.. changes.OrderByDescending(change => change.GetProperty("weighted").GetDecimal()).ThenByDescending(change => change.GetProperty("value").GetDecimal())];

    /// <summary>Adds a page.</summary>
    public void Add(JsonElement page)
    {
        Read += page.GetProperty("read").GetInt32();
        Candidate.Add(page.GetProperty("candidate"));
        if (page.TryGetProperty("live", out var live))
        {
            Live ??= new DryRunSide();
            Live.Add(live);
        }

        foreach (var count in page.GetProperty("openByCriterion").EnumerateObject())
        {
            openByCriterion[count.Name] = openByCriterion.GetValueOrDefault(count.Name) + count.Value.GetInt32();
        }

        changes.AddRange(page.GetProperty("changes").EnumerateArray());
    }

    /// <summary>Writes the sums as one page would be written.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("read", Read);
        Live?.Write(json, "live");
        Candidate.Write(json, "candidate");
        json.WriteStartObject("openByCriterion");
        foreach (var count in openByCriterion)
        {
            json.WriteNumber(count.Key, count.Value);
        }

        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in Changes)
        {
            change.WriteTo(json);
        }

        json.WriteEndArray();
    }
}
