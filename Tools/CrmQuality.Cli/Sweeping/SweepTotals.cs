using System;
using System.Collections.Generic;
using System.Text.Json;

namespace CrmQuality.Cli.Sweeping;

/// <summary>What the calls of a sweep did together.</summary>
internal sealed class SweepTotals
{
    private readonly SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);

    /// <summary>How many calls it took.</summary>
    public int Calls { get; private set; }

    /// <summary>How many opportunities were looked at.</summary>
    public int Scanned { get; private set; }

    /// <summary>How many were judged again.</summary>
    public int Judged { get; private set; }

    /// <summary>How many for which reason.</summary>
    public IReadOnlyDictionary<string, int> Reasons => reasons;

    /// <summary>Adds what one call answered.</summary>
    public void Add(JsonElement answer)
    {
        Calls++;
        Scanned += answer.GetProperty("scanned").GetInt32();
        Judged += answer.GetProperty("judged").GetInt32();
        foreach (var reason in answer.GetProperty("reasons").EnumerateObject())
        {
            reasons[reason.Name] = reasons.GetValueOrDefault(reason.Name) + reason.Value.GetInt32();
        }
    }

    /// <summary>Writes the members of one JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("scanned", Scanned);
        json.WriteNumber("judged", Judged);
        json.WriteStartObject("reasons");
        foreach (var (reason, count) in reasons)
        {
            json.WriteNumber(reason, count);
        }

        json.WriteEndObject();
        json.WriteNumber("calls", Calls);
    }
}
