#if NET
using System;
using System.Xml.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Time;
using CsCheck;

namespace CrmQuality.Domain.Tests.Criteria;

[TestClass]
public sealed class ConditionPropertyTests
{
    private const int Pairs = 10_000;
    private const int LongPairs = 1_000_000;
    private const int RowsPerFilter = 10;
    private const string Seed = "0000KrmQua11";

    [TestMethod]
    public void Evaluate_AnyConditionAndRow_AgreesWithTheTruthTable() => CompareWithTruthTable(Pairs);

    [TestMethod]
    [TestCategory("Long")]
    public void Evaluate_AMillionConditionsAndRows_AgreesWithTheTruthTable() => CompareWithTruthTable(LongPairs);

    [TestMethod]
    public void Evaluate_Inverted_IsTheOpposite() => RandomConditions.Filters.Select(RandomConditions.Rows).Sample(
        (filter, row) => EvaluateOne(filter, row, isInverted: true) == Truth.True - (int)EvaluateOne(filter, row, isInverted: false),
        seed: Seed,
        iter: 2_000);

    [TestMethod]
    public void NextFlip_AnyConditionAndRow_NothingChangesBefore() => RandomConditions.Filters.Select(RandomConditions.Rows).Sample(
        (filter, row) =>
        {
            var snapshot = Compile(filter);
            var opportunity = row.ToRow(snapshot);
            var flip = Some.ConditionOf(snapshot).NextFlip(opportunity, Some.AsOf);
            var truth = new ConditionOracle(Some.Now).Answer(filter, row);
            for (var hours = 1; hours < 24 * 12 && Some.Now.AddHours(hours).Ticks < flip; hours += hours < 6 ? 1 : 7)
            {
                if (new ConditionOracle(Some.Now.AddHours(hours)).Answer(filter, row) != truth)
                {
                    return false;
                }
            }

            return flip == long.MaxValue || flip > Some.Now.Ticks;
        },
        seed: Seed,
        iter: 2_000,
        print: pair => pair.ToString());

    [TestMethod]
    public void NextFlip_ConditionThatIsOneRelativeComparison_IsWhereItChanges() => RandomConditions.Filters.Select(RandomConditions.Rows).Sample(
        (filter, row) =>
        {
            var snapshot = Compile(filter);
            var opportunity = row.ToRow(snapshot);
            var condition = Some.ConditionOf(snapshot);
            var flip = condition.NextFlip(opportunity, Some.AsOf);
            if (condition.Code.Count != 1 || flip == long.MaxValue)
            {
                return true;
            }

            var at = new AsOf(new DateTime(flip, DateTimeKind.Utc), OrganizationCalendar.Utc);
            return condition.Evaluate(opportunity, at) != condition.Evaluate(opportunity, Some.AsOf);
        },
        seed: Seed,
        iter: 5_000,
        print: pair => pair.ToString());

    [TestMethod]
    public void Read_SnapshotOfAnyCondition_WritesTheSameAgain() => RandomConditions.Filters.Sample(
        filter =>
        {
            var text = SnapshotWriter.Write(Compile(filter));
            return SnapshotWriter.Write(SnapshotReader.Read(text)) == text;
        },
        seed: Seed,
        iter: 2_000);

    private static void CompareWithTruthTable(int pairs) => RandomConditions.Filters.Select(RandomConditions.Rows.Array[RowsPerFilter]).Sample(
        (filter, rows) =>
        {
            var snapshot = Compile(filter);
            var oracle = new ConditionOracle(Some.Now);
            return Array.TrueForAll(rows, row =>
            {
                var truth = Some.ConditionOf(snapshot).Evaluate(row.ToRow(snapshot), Some.AsOf);
                return truth == (oracle.Answer(filter, row) switch { true => Truth.True, false => Truth.False, _ => Truth.Unknown });
            });
        },
        seed: Seed,
        iter: pairs / RowsPerFilter,
        print: pair => pair.ToString());

    private static Truth EvaluateOne(XElement filter, OracleRow row, bool isInverted)
    {
        var snapshot = Compile(filter, isInverted);
        return Some.ConditionOf(snapshot).Evaluate(row.ToRow(snapshot), Some.AsOf);
    }

    private static Snapshot Compile(XElement filter, bool isInverted = false) => Some.Snapshot(Some.Set(Some.Criterion("ONE", "") with
    {
        Condition = filter.ToString(SaveOptions.DisableFormatting),
        Disqualifying = isInverted,
    }));
}
#endif
