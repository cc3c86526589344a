using System;
using System.Diagnostics;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Sweeping;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Dataverse.Sweeping;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Sweeping;

/// <summary>One call of the sweep: a page of the open pipeline, and no more writing than fits into its time.</summary>
internal sealed class SweepRequest(LocalPluginContext context)
{
    private const int LargestPage = 1000;
    private const int UsualSeconds = 30;
    private const int MostSeconds = 90;

    /// <summary>Sweeps a page, and tells where to go on.</summary>
    /// <exception cref="InvalidPluginExecutionException">No criteria are published.</exception>
    public void Answer()
    {
        var watch = Stopwatch.StartNew();
        var snapshot = context.Snapshot ?? throw new InvalidPluginExecutionException("No criteria are published: there is nothing to sweep by.");
        var tally = new SweepTally();
        var cursor = context.Input<string>("Cursor") ?? "";
        if (cursor.Length == 0)
        {
            Begin(snapshot, tally, () => watch.Elapsed < TimeSpan.FromTicks(Limit.Ticks / 2));
        }

        var page = new SweptPage(context.AsSystem, snapshot, PageSize, cursor);
        var isWhole = page.Sweep(tally, context.Now, () => watch.Elapsed < Limit);
        if (isWhole && page.Next.Length == 0)
        {
            SnapshotTable.MarkSwept(context.AsSystem, context.Now);
        }

        context.Output("Cursor", isWhole ? page.Next : page.Here(tally.Scanned));
        context.Output("Result", tally.ToJson());
        context.Trace($"Swept {tally.Scanned}, judged {tally.Judged} again.");
    }

    /// <summary>What is done once per sweep, in half of its time at most.</summary>
    private void Begin(Snapshot snapshot, SweepTally tally, Func<bool> mayGoOn)
    {
        var service = context.AsSystem;
        tally.Snapshots = new PipelineSnapshotTable(service, snapshot, context.Now).Take();
        tally.Meetings = new DueMeetings(service, context.Now).Ask(mayGoOn);
        tally.Deleted = new Retention(service, context.Now).Apply(mayGoOn);
    }

    private int PageSize => context.Value<int>("PageSize") is { } size and > 0 ? Math.Min(size, LargestPage) : LargestPage;

    private TimeSpan Limit => TimeSpan.FromSeconds(context.Value<int>("Seconds") is { } seconds and > 0 ? Math.Min(seconds, MostSeconds) : UsualSeconds);
}
