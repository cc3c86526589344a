using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Sweeping;

/// <summary>What a call of the sweep did.</summary>
public sealed class SweepTally
{
    private static readonly string[] Words = ["not evaluated", "other version", "bypassed", "lapsed", "changed", "sunset"];

    private readonly int[] judged = new int[Words.Length];

    /// <summary>How many opportunities were looked at.</summary>
    public int Scanned { get; set; }

    /// <summary>How many were judged again.</summary>
    public int Judged { get; private set; }

    /// <summary>How many ended meetings are to be posted to the waste ledger.</summary>
    public int Meetings { get; set; }

    /// <summary>How many rows the pipeline snapshot of the day has, where this call took it.</summary>
    public int Snapshots { get; set; }

    /// <summary>How many rows were deleted because they had been kept long enough.</summary>
    public int Deleted { get; set; }

    /// <summary>Counts one that was judged again.</summary>
    public void Add(SweepReason reason)
    {
        judged[(int)reason]++;
        Judged++;
    }

    /// <summary>One JSON object: <c>scanned</c>, <c>judged</c>, and how many for which reason; then the other figures that are not zero.</summary>
    public string ToJson()
    {
        var json = new JsonWriter().BeginObject().Name("scanned").Value(Scanned).Name("judged").Value(Judged).Name("reasons").BeginObject();
        for (var reason = 0; reason < judged.Length; reason++)
        {
            if (judged[reason] > 0)
            {
                json.Name(Words[reason]).Value(judged[reason]);
            }
        }

        json.EndObject();
        Write(json, "meetings", Meetings);
        Write(json, "snapshots", Snapshots);
        Write(json, "deleted", Deleted);
        return json.EndObject().ToString();
    }

    private static void Write(JsonWriter json, string name, int count)
    {
        if (count > 0)
        {
            json.Name(name).Value(count);
        }
    }
}
