using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Targets.Reporting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Tools.Tests.Targets;

/// <summary>Stage probabilities of a synthetic history of 1,850 opportunities: arithmetic on defective rows, no conclusions about selling.</summary>
[TestClass]
public sealed class StageHistoryFileTests
{
    private static readonly string[] Stages = ["Lead", "Qualified Lead", "Opportunity", "Negotiation"];
    private static readonly Day AsOf = Day.Of(2024, 12, 31);

    [TestMethod]
    public void Of_StageHistory_GivesTheCohortsInSpiteOfItsDefects()
    {
        var cohorts = StageCohorts.Of(Entries(Moves()), Stages, AsOf);

        Assert.AreEqual(
            "Lead 5 0 5, Qualified Lead 1775 1768 20, Opportunity 1762 1757 12, Negotiation 1748 1275 6",
            string.Join(", ", cohorts.Stages.Select(cohort => $"{cohort.Stage} {cohort.Entered} {cohort.MovedOn} {cohort.StillOpen}")));
        Assert.AreEqual((72, 0), (cohorts.MaturityDays, cohorts.UnlistedEntries));
    }

    [TestMethod]
    public void Of_StageHistory_RepsAreDrawnTowardsTheTeam()
    {
        var (moves, owners) = (Moves(), Opportunities().ToDictionary(one => one.Key, one => one.Owner));
        var team = StageCohorts.Of(Entries(moves), Stages, AsOf);

        var reps = owners.Values.Distinct().Select(owner => StageProbability.Of(
            StageCohorts.Of(Entries([.. moves.Where(move => owners[move.Key] == owner)]), Stages, AsOf, team.MaturityDays).Stages[3], team.Stages[3], null)).ToList();

        Assert.AreEqual(1748, reps.Sum(rep => rep.Cases));
        Assert.IsTrue(reps.All(rep => rep.Value is > 0 and < 1));
        Assert.IsTrue(reps.Where(rep => rep.Cases == 0).All(rep => rep.Value == team.Stages[3].Rate));
    }

    /// <summary>What the history says wrongly, counted: only the stage entered and its day are used, so none of it reaches a probability.</summary>
    [TestMethod]
    public void StageHistory_Defects_AreAsManyAsCounted()
    {
        var (defects, last) = (new SortedDictionary<string, int>(StringComparer.Ordinal), (Move?)null);
        var closed = Opportunities().ToDictionary(one => one.Key, one => one.ClosedOn);
        foreach (var move in Moves())
        {
            var previous = last?.Key == move.Key ? last : null;
            Count(defects, "days in stage wrong", move.ExitedOn is { } exit && move.Days is { } days && exit.Number - move.On.Number != days);
            Count(defects, "entered after closing", closed[move.Key] < move.On);
            Count(defects, "exit does not meet the next entry", previous is not null && previous.ExitedOn != move.On);
            Count(defects, "from another stage than the last", previous is not null && previous.To != move.From);
            Count(defects, "into the stage already held", previous is not null && previous.To == move.To);
            last = move;
        }

        Assert.AreEqual(
            "days in stage wrong 1842, entered after closing 804, exit does not meet the next entry 94, from another stage than the last 5491, into the stage already held 1841",
            string.Join(", ", defects.Select(defect => $"{defect.Key} {defect.Value}")));
    }

    private static void Count(SortedDictionary<string, int> defects, string defect, bool isOne) =>
        defects[defect] = defects.GetValueOrDefault(defect) + (isOne ? 1 : 0);

    private static List<StageEntry> Entries(IReadOnlyCollection<Move> moves)
    {
        var opportunities = Opportunities().ToDictionary(one => one.Key);
        return [.. moves.Select(move => (Move: move, Of: opportunities[move.Key])).Select(one => new StageEntry(
            one.Move.Key, one.Move.To, Verdict.NotEvaluated, one.Move.On, one.Of.CreatedOn, 0, one.Of.IsWon ? one.Of.ClosedOn : null, one.Of.ClosedOn is not null))];
    }

    private static List<Opportunity> Opportunities() => Read("crm_opportunities.csv", row => new Opportunity(
        row("opportunity_id"), row("owner_user_id"), DayOf(row("created_date"))!.Value, DayOf(row("close_date_actual")), row("is_won") == "1.0"));

    private static List<Move> Moves() => Read("crm_opportunity_stage_history.csv", row => new Move(
        row("opportunity_id"), row("from_stage"), row("to_stage"), DayOf(row("stage_entered_date"))!.Value, DayOf(row("stage_exited_date")),
        row("days_in_stage") is { Length: > 0 } days ? (int)decimal.Parse(days, CultureInfo.InvariantCulture) : null));

    private static List<T> Read<T>(string name, Func<Func<string, string>, T> read)
    {
        using var rows = new CsvRows(Shared.File("stage-history", name), ',');
        var result = new List<T>();
        while (rows.Read())
        {
            result.Add(read(column => rows.Field(rows.IndexOf(column))));
        }

        return result;
    }

    private static Day? DayOf(string text) => Day.TryParse(text, out var day) ? day : null;

    private sealed record Opportunity(string Key, string Owner, Day CreatedOn, Day? ClosedOn, bool IsWon);

    private sealed record Move(string Key, string From, string To, Day On, Day? ExitedOn, int? Days);
}
