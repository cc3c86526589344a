#if NET
using System;
using System.Collections.Generic;
using System.Linq;
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
    private const string Seed = "0000KrmQua11";
    private static readonly string[] Texts = ["", "a", "B", "ab", "Abc", "bca"];
    private static readonly string[] Orderings = ["eq", "ne", "neq", "gt", "ge", "lt", "le"];
    private static readonly string[] Several = ["in", "not-in", "between", "not-between"];
    private static readonly string[] TextOnly = ["begins-with", "not-begin-with", "ends-with", "not-end-with"];
    private static readonly string[] Relative = ["last-x-days", "next-x-days", "olderthan-x-days"];
    private static readonly string[] DayOnly = ["on", "on-or-before", "on-or-after", "eq", "ne", "gt", "ge", "lt", "le"];

    private static readonly Gen<string> GenDate = Gen.Int[-6, 6].Select(offset => Some.Today.Plus(offset).ToString());

    private static readonly Gen<XElement> GenLeaf = Gen.OneOf(
        One(Gen.OneOfConst("name", "estimatedvalue", "closeprobability", "estimatedclosedate"), Gen.OneOfConst("null", "not-null"), null),
        One(Gen.Const("name"), Gen.OneOfConst(Orderings), Gen.OneOfConst(Texts)),
        One(Gen.Const("name"), Gen.OneOfConst(TextOnly), Gen.OneOfConst(Texts)),
        One(Gen.Const("name"), Gen.OneOfConst("like", "not-like"), Gen.OneOfConst(Texts).Select(text => $"%{text}%")),
        One(Gen.Const("estimatedvalue"), Gen.OneOfConst(Orderings), Gen.Int[0, 4].Select(i => $"{i}.50")),
        One(Gen.Const("closeprobability"), Gen.OneOfConst(Orderings), Gen.Int[0, 4].Select(i => $"{i}")),
        One(Gen.Const("estimatedclosedate"), Gen.OneOfConst(DayOnly), GenDate),
        One(Gen.Const("estimatedclosedate"), Gen.OneOfConst(Relative), Gen.Int[1, 5].Select(i => $"{i}")),
        Two(Gen.Const("closeprobability"), Gen.Int[0, 4].Select(i => $"{i}")),
        Two(Gen.Const("name"), Gen.OneOfConst(Texts)));

    private static readonly Gen<XElement> GenFilter = Filter(Gen.OneOf(GenLeaf, GenLeaf, Filter(Gen.OneOf(GenLeaf, Filter(GenLeaf)))));

    private static readonly Gen<Dictionary<string, object?>> GenRow = Gen.Select(
        Gen.OneOfConst([.. Texts, null]),
        Gen.Int[-1, 4],
        Gen.Int[-1, 4],
        Gen.Int[-7, 6],
        (text, money, chance, offset) => new Dictionary<string, object?>
        {
            ["name"] = text,
            ["estimatedvalue"] = money < 0 ? null : money + 0.5m,
            ["closeprobability"] = chance < 0 ? null : (long)chance,
            ["estimatedclosedate"] = offset < -6 ? null : Some.Today.Plus(offset),
        });

    [TestMethod]
    public void Evaluate_AnyFilterAndRow_AgreesWithTheTruthTable() => GenFilter.Select(GenRow).Sample(
        (filter, row) =>
        {
            var snapshot = Compile(filter);
            var truth = snapshot.Sets[0].Criteria[0].Condition.Evaluate(RowOf(snapshot, row), Some.Today, snapshot.Calendar);
            var expected = ConditionOracle.Answer(filter, row, Some.Today);
            return truth == (expected switch { true => Truth.True, false => Truth.False, _ => Truth.Unknown });
        },
        seed: Seed,
        iter: Pairs,
        print: pair => pair.ToString());

    [TestMethod]
    public void NextFlip_AnyFilterAndRow_NothingChangesBefore() => GenFilter.Select(GenRow).Sample(
        (filter, row) =>
        {
            var snapshot = Compile(filter);
            var condition = snapshot.Sets[0].Criteria[0].Condition;
            var flip = condition.NextFlip(RowOf(snapshot, row), Some.Today, snapshot.Calendar);
            var before = ConditionOracle.Answer(filter, row, Some.Today);
            for (var day = Some.Today.Plus(1); day.Number < Math.Min(flip, Some.Today.Number + 20); day = day.Plus(1))
            {
                if (ConditionOracle.Answer(filter, row, day) != before)
                {
                    return false;
                }
            }

            return true;
        },
        seed: Seed,
        iter: 2_000,
        print: pair => pair.ToString());

    [TestMethod]
    public void Read_SnapshotOfAnyFilter_WritesTheSameAgain() => GenFilter.Sample(
        filter =>
        {
            var text = SnapshotWriter.Write(Compile(filter));
            return SnapshotWriter.Write(SnapshotReader.Read(text)) == text;
        },
        seed: Seed,
        iter: 2_000);

    private static Snapshot Compile(XElement filter) =>
        Some.Snapshot(Some.Set(Some.Criterion("ONE", "") with { Condition = filter.ToString(SaveOptions.DisableFormatting) }));

    private static TestRow RowOf(Snapshot snapshot, Dictionary<string, object?> row) => new(snapshot, [.. row]);

    private static Gen<XElement> One(Gen<string> column, Gen<string> comparison, Gen<string>? value) => Gen.Select(
        column,
        comparison,
        value ?? Gen.Const(""),
        (c, o, v) => value is null
            ? new XElement("condition", new XAttribute("attribute", c), new XAttribute("operator", o))
            : new XElement("condition", new XAttribute("attribute", c), new XAttribute("operator", o), new XAttribute("value", v)));

    private static Gen<XElement> Two(Gen<string> column, Gen<string> value) => Gen.Select(
        column,
        Gen.OneOfConst(Several),
        value,
        value,
        (c, o, a, b) => new XElement(
            "condition", new XAttribute("attribute", c), new XAttribute("operator", o), new XElement("value", a), new XElement("value", b)));

    private static Gen<XElement> Filter(Gen<XElement> part) => Gen.Select(
        Gen.OneOfConst("and", "or"),
        part.Array[1, 3],
        (type, parts) => new XElement("filter", new XAttribute("type", type), parts.Select(one => new XElement(one))));
}
#endif
