using System;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Limits;

/// <summary>The requests of one user within the sliding window.</summary>
internal sealed class UserWindow
{
    private readonly Queue<(DateTime Moment, TimeSpan Cost)> requests = new();

    public int UnderWay { get; set; }

    public int Count => requests.Count;

    public TimeSpan Cost { get; private set; }

    public void Forget(DateTime before)
    {
        while (requests.TryPeek(out var oldest) && oldest.Moment <= before)
        {
            Cost -= requests.Dequeue().Cost;
        }
    }

    public void Add(DateTime moment, TimeSpan cost)
    {
        requests.Enqueue((moment, cost));
        Cost += cost;
    }

    /// <summary>The moment of the request whose leaving brings the window below both limits.</summary>
    public DateTime Blocking(int maximum, TimeSpan maximumCost)
    {
        var count = Count;
        var cost = Cost;
        var last = DateTime.MinValue;
        foreach (var request in requests)
        {
            if (count < maximum && cost < maximumCost)
            {
                break;
            }

            last = request.Moment;
            count--;
            cost -= request.Cost;
        }

        return last;
    }
}
