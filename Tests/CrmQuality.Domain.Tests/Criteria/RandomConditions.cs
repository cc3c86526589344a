#if NET
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Domain.Tests.Support;
using CsCheck;

namespace CrmQuality.Domain.Tests.Criteria;

/// <summary>Conditions and rows at random: every operator on every kind of column, links both ways, few different values so that much meets.</summary>
internal static class RandomConditions
{
    private static readonly string[] Texts = ["", "a", "B", "ab", "Abc", "bca", "%b_"];
    private static readonly string[] Orderings = ["eq", "ne", "neq", "gt", "ge", "lt", "le"];
    private static readonly string[] Several = ["in", "not-in", "between", "not-between"];
    private static readonly string[] TextOnly = ["begins-with", "not-begin-with", "ends-with", "not-end-with", "like", "not-like"];
    private static readonly string[] Days = ["on", "on-or-before", "on-or-after", "eq", "ne", "gt", "ge", "lt", "le"];
    private static readonly string[] Guids = ["33333333-3333-3333-3333-333333333333", "44444444-4444-4444-4444-444444444444"];

    private static readonly string[] Windows =
    [
        "yesterday", "today", "tomorrow", "last-seven-days", "next-seven-days", "last-week", "this-week", "next-week", "last-month", "this-month", "next-month",
        "last-year", "this-year", "next-year",
    ];

    private static readonly string[] Counted =
    [
        .. from side in new[] { "last", "next", "olderthan" } from unit in new[] { "days", "weeks", "months", "years" } select $"{side}-x-{unit}",
    ];

    private static readonly string[] Hours = ["last-x-hours", "next-x-hours", "olderthan-x-hours", "olderthan-x-minutes"];

    private static readonly Gen<int> GenOffset = Gen.Frequency((6, Gen.Int[-9, 9]), (3, Gen.Int[-40, 40]), (1, Gen.Int[-800, 800]));
    private static readonly Gen<string> GenCount = Gen.Int[1, 5].Select(Invariant);
    private static readonly Gen<string> GenDate = GenOffset.Select(offset => Some.Today.Plus(offset).ToString());
    private static readonly Gen<DateTime> GenMoment = Gen.Select(GenOffset, Gen.Int[0, 1439], (day, minute) => Some.Now.Date.AddDays(day).AddMinutes(minute));
    private static readonly Gen<string> GenMomentText = GenMoment.Select(moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static readonly Gen<XElement> GenOwnLeaf = Gen.OneOf(
        Blank("name", "estimatedvalue", "closeprobability", "discountpercentage", "decisionmaker", "purchasetimeframe", "estimatedclosedate", "new_lastcontact", "campaignid", "new_interests"),
        One("name", Orderings, Gen.OneOfConst(Texts)),
        One("name", TextOnly, Gen.OneOfConst(Texts[1..])),
        Two("name", Several, Gen.OneOfConst(Texts)),
        One("estimatedvalue", Orderings, Gen.Int[0, 4].Select(i => $"{i}.50")),
        Two("estimatedvalue", Several, Gen.Int[0, 4].Select(i => $"{i}.50")),
        One("closeprobability", Orderings, Gen.Int[0, 4].Select(Invariant)),
        Two("closeprobability", Several, Gen.Int[0, 4].Select(Invariant)),
        One("decisionmaker", ["eq", "ne"], Gen.OneOfConst("0", "1", "true", "false").Select(text => text)),
        One("purchasetimeframe", ["eq", "ne", "gt", "le"], Gen.OneOfConst("0", "1", "4")),
        Two("purchasetimeframe", ["in", "not-in"], Gen.OneOfConst("0", "1", "4")),
        One("campaignid", ["eq", "ne"], Gen.OneOfConst(Guids)),
        Two("campaignid", ["in", "not-in"], Gen.OneOfConst(Guids)),
        One("estimatedclosedate", Days, GenDate),
        Two("estimatedclosedate", ["between", "not-between"], GenDate),
        Without("estimatedclosedate", Windows),
        One("estimatedclosedate", Counted, GenCount),
        One("new_lastcontact", Days[..3], GenDate),
        One("new_lastcontact", Days[3..], GenMomentText),
        Without("new_lastcontact", Windows),
        One("new_lastcontact", Counted, GenCount),
        One("new_lastcontact", Hours, Gen.OneOf(GenCount, Gen.Int[1, 200].Select(Invariant))),
        One("new_interests", ["eq", "ne"], Gen.OneOfConst("1", "2", "3")),
        Two("new_interests", ["contain-values", "not-contain-values"], Gen.OneOfConst("1", "2", "3")),
        Columns("estimatedvalue", "budgetamount"),
        Columns("estimatedclosedate", "finaldecisiondate"),
        Columns("name", "description"));

    private static readonly Gen<XElement> GenAccountLeaf = Gen.OneOf(
        Blank("name", "industrycode", "revenue"),
        One("name", Orderings, Gen.OneOfConst(Texts)),
        Two("industrycode", ["in", "not-in"], Gen.OneOfConst("1", "7", "33")),
        One("revenue", Orderings, Gen.Int[0, 4].Select(Invariant)),
        One("createdon", Counted, GenCount));

    private static readonly Gen<XElement> GenAppointmentLeaf = Gen.OneOf(
        Blank("subject", "scheduledstart"),
        One("subject", TextOnly, Gen.OneOfConst(Texts[1..])),
        One("statecode", ["eq", "ne"], Gen.OneOfConst("0", "1", "2")),
        Without("scheduledstart", Windows),
        One("scheduledstart", Counted, GenCount));

    private static readonly Gen<XElement> GenLink = Gen.OneOf(
        Link("account", "accountid", "parentaccountid", Gen.OneOfConst("inner", "any", "not any"), GenAccountLeaf, hasMinimum: false),
        Link("appointment", "regardingobjectid", "opportunityid", Gen.OneOfConst("any", "not any"), GenAppointmentLeaf, hasMinimum: false),
        Link("appointment", "regardingobjectid", "opportunityid", Gen.Const("any"), GenAppointmentLeaf, hasMinimum: true));

    private static readonly Gen<XElement> GenPart = Gen.Frequency((4, GenOwnLeaf), (1, GenLink));

    /// <summary>A filter of up to four levels.</summary>
    public static Gen<XElement> Filters { get; } = Filter(Gen.OneOf(GenPart, GenPart, Filter(Gen.OneOf(GenPart, Filter(GenPart)))));

    /// <summary>An opportunity, sometimes with an account, with up to four appointments; every column is blank now and then.</summary>
    public static Gen<OracleRow> Rows { get; } = Gen.Select(
        OwnValues(),
        Gen.Frequency((1, Gen.Const((Dictionary<string, object?>?)null)), (4, AccountValues().Select(values => (Dictionary<string, object?>?)values))),
        AppointmentValues().Array[0, 4],
        (own, account, appointments) => new OracleRow(
            own,
            new Dictionary<string, IReadOnlyDictionary<string, object?>?> { ["account"] = account },
            new Dictionary<string, IReadOnlyDictionary<string, object?>[]> { ["appointment"] = [.. appointments] }));

    private static Gen<Dictionary<string, object?>> OwnValues() => Values(
        ("name", Gen.OneOfConst(Texts).Select(object? (text) => text)),
        ("description", Gen.OneOfConst(Texts).Select(object? (text) => text)),
        ("estimatedvalue", Gen.Int[0, 4].Select(object? (i) => i + 0.5m)),
        ("budgetamount", Gen.Int[0, 4].Select(object? (i) => i + 0.5m)),
        ("discountpercentage", Gen.Int[0, 4].Select(object? (i) => (decimal)i)),
        ("closeprobability", Gen.Int[0, 4].Select(object? (i) => (long)i)),
        ("decisionmaker", Gen.Int[0, 1].Select(object? (i) => (long)i)),
        ("purchasetimeframe", Gen.OneOfConst(0L, 1L, 4L).Select(object? (i) => i)),
        ("campaignid", Gen.OneOfConst(Guids).Select(object? (id) => Guid.Parse(id))),
        ("new_interests", Gen.OneOfConst(1L, 2L, 3L).HashSet[1, 3].Select(object? (set) => set.ToArray())),
        ("estimatedclosedate", GenOffset.Select(object? (offset) => Some.Today.Plus(offset))),
        ("finaldecisiondate", GenOffset.Select(object? (offset) => Some.Today.Plus(offset))),
        ("new_lastcontact", GenMoment.Select(object? (moment) => moment)));

    private static Gen<Dictionary<string, object?>> AccountValues() => Values(
        ("name", Gen.OneOfConst(Texts).Select(object? (text) => text)),
        ("industrycode", Gen.OneOfConst(1L, 7L, 33L).Select(object? (i) => i)),
        ("revenue", Gen.Int[0, 4].Select(object? (i) => (decimal)i)),
        ("createdon", GenMoment.Select(object? (moment) => moment)));

    private static Gen<Dictionary<string, object?>> AppointmentValues() => Values(
        ("subject", Gen.OneOfConst(Texts).Select(object? (text) => text)),
        ("statecode", Gen.OneOfConst(0L, 1L, 2L).Select(object? (i) => i)),
        ("scheduledstart", GenMoment.Select(object? (moment) => moment)));

    private static Gen<Dictionary<string, object?>> Values(params (string Name, Gen<object?> Value)[] columns) => columns.Aggregate(
        Gen.Const(0).Select(_ => new Dictionary<string, object?>()),
        (row, column) => Gen.Select(
            row,
            Gen.Frequency((1, Gen.Const((object?)null)), (5, column.Value)),
            (values, value) => new Dictionary<string, object?>(values) { [column.Name] = value }));

    private static Gen<XElement> Link(string table, string from, string to, Gen<string> types, Gen<XElement> leaf, bool hasMinimum) => Gen.Select(
        types,
        Gen.Int[1, 3],
        Gen.OneOf(leaf.Array[0, 2], Filter(leaf).Array[1, 1]),
        (type, rows, parts) => new XElement(
            "link-entity",
            new XAttribute("name", table),
            new XAttribute("from", from),
            new XAttribute("to", to),
            new XAttribute("link-type", type),
            hasMinimum ? new XAttribute("minimum-rows", rows) : null,
            parts.Length == 0 ? null : new XElement("filter", parts.Select(part => new XElement(part)))));

    private static Gen<XElement> Blank(params string[] columns) => Gen.Select(Gen.OneOfConst(columns), Gen.OneOfConst("null", "not-null"), (c, o) => Condition(c, o));

    private static Gen<XElement> Without(string column, string[] operators) => Gen.OneOfConst(operators).Select(o => Condition(column, o));

    private static Gen<XElement> One(string column, string[] operators, Gen<string> value) => Gen.Select(
        Gen.OneOfConst(operators), value, (o, v) => Condition(column, o, new XAttribute("value", v)));

    private static Gen<XElement> Two(string column, string[] operators, Gen<string> value) => Gen.Select(
        Gen.OneOfConst(operators), value, value, (o, a, b) => Condition(column, o, Ordered(o, a, b).Select(text => new XElement("value", text))));

    /// <remarks>Bounds the other way round are refused.</remarks>
    private static IEnumerable<string> Ordered(string comparison, string a, string b) =>
        comparison.Contains("between", StringComparison.Ordinal) && string.Compare(a, b, StringComparison.OrdinalIgnoreCase) > 0 ? [b, a] : [a, b];

    private static Gen<XElement> Columns(string column, string other) =>
        Gen.OneOfConst(Orderings).Select(o => Condition(column, o, new XAttribute("valueof", other)));

    private static XElement Condition(string column, string comparison, params object[] content) =>
        new("condition", new XAttribute("attribute", column), new XAttribute("operator", comparison), content);

    private static Gen<XElement> Filter(Gen<XElement> part) => Gen.Select(
        Gen.OneOfConst("and", "or"),
        part.Array[1, 3],
        (type, parts) => new XElement("filter", new XAttribute("type", type), parts.Select(one => new XElement(one))));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
#endif
