using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CrmQuality.Cli.DryRuns;

/// <summary>What one version makes of the open pipeline, added up over pages.</summary>
internal sealed class DryRunSide
{
    private readonly Dictionary<string, DryRunLine> verdicts = [];

    /// <summary>What stands behind each verdict, in the order of the verdicts.</summary>
    public IReadOnlyDictionary<string, DryRunLine> Verdicts => verdicts;

    /// <summary>How many it would refuse to create as they are.</summary>
    public int RefusedCreate { get; private set; }

    /// <summary>How many it would refuse to win as they are.</summary>
    public int RefusedWin { get; private set; }

    /// <summary>How many forecast categories it lowers.</summary>
    public int Capped { get; private set; }

    /// <summary>The estimated revenue of these.</summary>
    public decimal CappedValue { get; private set; }

    /// <summary>The weighted revenue that may be forecast.</summary>
    public decimal Forecastable { get; private set; }

    /// <summary>Adds a page as <c>crmq_DryRunCriteriaSet</c> writes it.</summary>
    public void Add(JsonElement side)
    {
        foreach (var line in side.GetProperty("verdicts").EnumerateArray())
        {
            var verdict = line.GetProperty("verdict").GetString()!;
            var more = new DryRunLine(line.GetProperty("count").GetInt32(), line.GetProperty("value").GetDecimal(), line.GetProperty("weighted").GetDecimal());
            verdicts[verdict] = verdicts.TryGetValue(verdict, out var sum) ? sum.Plus(more) : more;
        }

        RefusedCreate += side.GetProperty("refusedCreate").GetInt32();
        RefusedWin += side.GetProperty("refusedWin").GetInt32();
        Capped += side.GetProperty("capped").GetInt32();
        CappedValue += side.GetProperty("cappedValue").GetDecimal();
        Forecastable += side.GetProperty("forecastable").GetDecimal();
    }

    /// <summary>Writes the sums as one page would be written.</summary>
    public void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("verdicts");
        foreach (var (verdict, line) in verdicts.Select(pair => (pair.Key, pair.Value)))
        {
            json.WriteStartObject();
            json.WriteString("verdict", verdict);
            json.WriteNumber("count", line.Count);
            json.WriteNumber("value", line.Value);
            json.WriteNumber("weighted", line.Weighted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("refusedCreate", RefusedCreate);
        json.WriteNumber("refusedWin", RefusedWin);
        json.WriteNumber("capped", Capped);
        json.WriteNumber("cappedValue", CappedValue);
        json.WriteNumber("forecastable", Forecastable);
        json.WriteEndObject();
    }
}
