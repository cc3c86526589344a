using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input.Pipeline;
using CrmQuality.Cli.Replay;

namespace CrmQuality.Tools.Tests.Replay;

[TestClass]
public sealed class TimelineTests
{
    private static readonly DateOnly Monday = new(2025, 1, 6);

    [TestMethod]
    public void Of_SeveralDays_FollowsTheDates() =>
        Assert.AreEqual("+B +A -B", Order(Files([Row(2, "A", 1), Row(3, "B", 0, closedAfter: 2)])));

    [TestMethod]
    public void Of_SameDay_CreatesBeforeChangesBeforeClosesEachInFileOrder()
    {
        var files = Files(
            [Row(2, "A", 0, closedAfter: 0), Row(3, "B", 0), Row(4, "C", 0, closedAfter: 0)],
            Change("C", 0, "stepname"),
            Change("B", 0, "stepname"));

        Assert.AreEqual("+A +B +C ~B ~C -A -C", Order(files));
    }

    [TestMethod]
    public void Of_ChangesOfOneOpportunityOnOneDay_AreOneSave()
    {
        var files = Files([Row(2, "A", 0)], Change("A", 1, "stepname"), Change("A", 2, "stepname"), Change("A", 1, "closeprobability"));

        var saves = Timeline.Of(files).Where(step => step.Kind == ReplayStepKind.Change).ToList();

        Assert.AreEqual("stepname,closeprobability stepname", string.Join(' ', saves.Select(save => string.Join(',', save.Changes.Select(change => change.Column)))));
    }

    private static string Order(PipelineFiles files) => string.Join(' ', Timeline.Of(files).Select(step => Sign(step.Kind) + step.Row.Key));

    private static string Sign(ReplayStepKind kind) => kind switch
    {
        ReplayStepKind.Create => "+",
        ReplayStepKind.Change => "~",
        _ => "-",
    };

    private static PipelineFiles Files(IReadOnlyList<PipelineRow> rows, params PipelineChange[] changes) => new([], rows, changes);

    private static PipelineRow Row(long row, string key, int day, int? closedAfter = null) =>
        new(row, key, key, new OwnerName("Helen Ward", 1033), Monday.AddDays(day), [])
        {
            ClosedOn = closedAfter is { } days ? Monday.AddDays(day + days) : null,
        };

    private static PipelineChange Change(string key, int day, string column) => new(key, Monday.AddDays(day), column, null, 2);
}
