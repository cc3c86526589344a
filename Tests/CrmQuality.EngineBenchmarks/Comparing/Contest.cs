using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace CrmQuality.EngineBenchmarks.Comparing;

/// <summary>Runs contestants in turn, round after round, so that a machine that slows down slows all; what counts is each one's fastest round.</summary>
internal static class Contest
{
    /// <summary>Times of each contestant against the first, in the fastest round of each.</summary>
    /// <param name="rounds">How often each runs.</param>
    /// <param name="prepare">What precedes each round and is not timed.</param>
    /// <param name="contestants">What runs; each once before for nothing.</param>
    public static double[] Ratios(int rounds, Action prepare, params Action[] contestants)
    {
        prepare();
        var times = contestants.Select(_ => new List<double>()).ToArray();
        Array.ForEach(contestants, contestant => contestant());
        for (var round = 0; round < rounds; round++)
        {
            prepare();
            for (var i = 0; i < contestants.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                contestants[i]();
                times[i].Add(watch.Elapsed.TotalMicroseconds);
            }
        }

        return [.. times.Select(own => own.Min() / times[0].Min())];
    }
}
