using System;
using System.Diagnostics;
using System.Globalization;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.EngineBenchmarks.Rivals;
using CrmQuality.Plugins.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EngineBenchmarks;

/// <summary>The first verdict of a process: reads the published text and judges one row, in microseconds and the verdict.</summary>
internal static class ColdRun
{
    public static string Of(string contestant, string snapshot)
    {
        var row = new SampleRows(seed: 7).Take(1)[0];
        var watch = Stopwatch.StartNew();
        var verdict = contestant == "engine" ? Engine(snapshot, row) : Rival(snapshot, row);
        watch.Stop();
        var microseconds = watch.Elapsed.Ticks * 1_000_000.0 / TimeSpan.TicksPerSecond;
        return microseconds.ToString("F1", CultureInfo.InvariantCulture) + " " + verdict;
    }

    private static Verdict Engine(string text, Entity row)
    {
        var snapshot = SnapshotReader.Read(text);
        return Judge.Of(snapshot, OpportunityRow.Plain(snapshot, row), new AsOf(TwelveCriteria.Now, snapshot.Calendar), new Finding[Judge.LongestSet(snapshot)]).Verdict;
    }

    private static Verdict Rival(string text, Entity row) => HandWritten.ParseVersion(text) > 0
        ? HandWritten.Judge(row, TwelveCriteria.Now.Date, new Outcome[TwelveCriteria.All.Length]).Verdict
        : Verdict.NotEvaluated;
}
