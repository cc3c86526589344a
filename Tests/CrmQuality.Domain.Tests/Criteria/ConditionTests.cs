using System;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Criteria;

[TestClass]
public sealed class ConditionTests
{
    [TestMethod]
    [DataRow("eq", "ACME pumps", Truth.True)]
    [DataRow("eq", "acme PUMPS", Truth.True)]
    [DataRow("ne", "Other", Truth.True)]
    [DataRow("neq", "ACME pumps", Truth.False)]
    [DataRow("like", "%pump_", Truth.True)]
    [DataRow("like", "[a-c]cme%", Truth.True)]
    [DataRow("like", "[^a-c]cme%", Truth.False)]
    [DataRow("like", "%%p%%s", Truth.True)]
    [DataRow("not-like", "%valve%", Truth.True)]
    [DataRow("begins-with", "acme", Truth.True)]
    [DataRow("begins-with", "_cm[a-e]", Truth.True)]
    [DataRow("not-begin-with", "_cm[a-e]", Truth.False)]
    [DataRow("ends-with", "p_mp%", Truth.True)]
    [DataRow("not-begin-with", "acme", Truth.False)]
    [DataRow("ends-with", "PUMPS", Truth.True)]
    [DataRow("not-end-with", "PUMPS", Truth.False)]
    [DataRow("gt", "ABC", Truth.True)]
    [DataRow("lt", "ABC", Truth.False)]
    public void Evaluate_Text_ComparesOrdinalIgnoringCase(string comparison, string value, Truth expected) =>
        AssertTruth($"<condition attribute='name' operator='{comparison}' value='{value}'/>", expected, "name", "Acme Pumps");

    [TestMethod]
    [DataRow("eq", "100", Truth.True)]
    [DataRow("ge", "100", Truth.True)]
    [DataRow("gt", "100", Truth.False)]
    [DataRow("le", "100.01", Truth.True)]
    [DataRow("lt", "100", Truth.False)]
    [DataRow("ne", "99.99", Truth.True)]
    public void Evaluate_Money_ComparesExactly(string comparison, string value, Truth expected) =>
        AssertTruth($"<condition attribute='estimatedvalue' operator='{comparison}' value='{value}'/>", expected, "estimatedvalue", 100m);

    [TestMethod]
    [DataRow("between", 10L, Truth.True)]
    [DataRow("between", 20L, Truth.True)]
    [DataRow("between", 21L, Truth.False)]
    [DataRow("not-between", 9L, Truth.True)]
    [DataRow("not-between", 20L, Truth.False)]
    [DataRow("in", 20L, Truth.True)]
    [DataRow("in", 15L, Truth.False)]
    [DataRow("not-in", 15L, Truth.True)]
    public void Evaluate_SeveralValues_TakesThemAll(string comparison, long probability, Truth expected) => AssertTruth(
        $"<condition attribute='closeprobability' operator='{comparison}'><value>10</value><value>20</value></condition>",
        expected,
        "closeprobability",
        probability);

    [TestMethod]
    [DataRow("ne", "<condition attribute='closeprobability' operator='ne' value='5'/>")]
    [DataRow("not-in", "<condition attribute='closeprobability' operator='not-in'><value>5</value></condition>")]
    [DataRow("not-between", "<condition attribute='closeprobability' operator='not-between'><value>5</value><value>6</value></condition>")]
    [DataRow("not-like", "<condition attribute='name' operator='not-like' value='x'/>")]
    [DataRow("gt", "<condition attribute='estimatedvalue' operator='gt' value='5'/>")]
    [DataRow("last-x-days", "<condition attribute='createdon' operator='last-x-days' value='5'/>")]
    [DataRow("eq lookup", "<condition attribute='campaignid' operator='eq' value='33333333-3333-3333-3333-333333333333'/>")]
    [DataRow("on", "<condition attribute='estimatedclosedate' operator='on' value='2025-01-01'/>")]
    [DataRow("not-null", "<condition attribute='estimatedvalue' operator='not-null'/>")]
    public void Evaluate_BlankColumn_IsUnknown(string name, string condition)
    {
        Assert.IsNotNull(name);
        AssertTruth(condition, Truth.Unknown);
    }

    [TestMethod]
    [DataRow("name")]
    [DataRow("estimatedvalue")]
    [DataRow("closeprobability")]
    [DataRow("createdon")]
    [DataRow("estimatedclosedate")]
    [DataRow("campaignid")]
    public void Evaluate_NullOnBlank_IsTrue(string column) => AssertTruth($"<condition attribute='{column}' operator='null'/>", Truth.True);

    [TestMethod]
    public void Evaluate_EmptyText_IsBlank() => AssertTruth("<condition attribute='name' operator='null'/>", Truth.True, "name", "");

    [TestMethod]
    [DataRow("and", Truth.Unknown)]
    [DataRow("or", Truth.True)]
    public void Evaluate_TrueAndUnknown_FollowsKleene(string type, Truth expected) => AssertTruth(
        $"<filter type='{type}'><condition attribute='name' operator='eq' value='a'/><condition attribute='estimatedvalue' operator='gt' value='1'/></filter>",
        expected,
        "name",
        "a");

    [TestMethod]
    [DataRow("and", Truth.False)]
    [DataRow("or", Truth.Unknown)]
    public void Evaluate_FalseAndUnknown_FollowsKleene(string type, Truth expected) => AssertTruth(
        $"<filter type='{type}'><condition attribute='estimatedvalue' operator='gt' value='1'/><condition attribute='name' operator='eq' value='a'/></filter>",
        expected,
        "name",
        "b");

    [TestMethod]
    public void Evaluate_NestedFilters_EvaluatesInnerFirst() => AssertTruth(
        "<filter type='or'><filter><condition attribute='name' operator='eq' value='a'/><condition attribute='closeprobability' operator='ge' value='50'/></filter>"
        + "<filter><condition attribute='name' operator='eq' value='b'/></filter></filter>",
        Truth.True,
        "name",
        "b");

    [TestMethod]
    [DataRow("last-x-days", 10, 0, Truth.True)]
    [DataRow("last-x-days", 10, -10, Truth.True)]
    [DataRow("last-x-days", 10, -11, Truth.False)]
    [DataRow("last-x-days", 10, 1, Truth.False)]
    [DataRow("next-x-days", 10, 0, Truth.True)]
    [DataRow("next-x-days", 10, 10, Truth.True)]
    [DataRow("next-x-days", 10, 11, Truth.False)]
    [DataRow("olderthan-x-days", 10, -10, Truth.False)]
    [DataRow("olderthan-x-days", 10, -11, Truth.True)]
    public void Evaluate_DaysFromToday_CountsWholeDaysWithToday(string comparison, int days, int offset, Truth expected) => AssertTruth(
        $"<condition attribute='estimatedclosedate' operator='{comparison}' value='{days}'/>",
        expected,
        "estimatedclosedate",
        Some.Today.Plus(offset));

    [TestMethod]
    public void Evaluate_MomentOnDay_TakesTheOrganisationsDay()
    {
        var helsinki = Some.Settings with { Calendar = new OrganizationCalendar([new ZoneOffset(default, 180)]) };
        var snapshot = Some.Snapshot(helsinki, Some.Set(Some.Criterion("ONE", "<condition attribute='createdon' operator='on' value='2025-03-02'/>")));
        var row = Row.Of(snapshot, "createdon", new DateTime(2025, 3, 1, 21, 30, 0, DateTimeKind.Utc));

        var truth = Some.ConditionOf(snapshot).Evaluate(row, new AsOf(Some.Now, snapshot.Calendar));

        Assert.AreEqual(Truth.True, truth);
    }

    [TestMethod]
    [DataRow(4L, Truth.Unknown)]
    [DataRow(1L, Truth.True)]
    public void Evaluate_UnansweredValue_IsBlank(long value, Truth expected)
    {
        var draft = Some.Criterion("ONE", "<condition attribute='purchasetimeframe' operator='not-null'/>") with
        {
            Unanswered = new System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<string>> { ["purchasetimeframe"] = ["4"] },
        };
        var snapshot = Some.Snapshot(Some.Set(draft));

        var truth = Some.ConditionOf(snapshot).Evaluate(Row.Of(snapshot, "purchasetimeframe", value), new AsOf(Some.Now, snapshot.Calendar));

        Assert.AreEqual(expected, truth);
    }

    private static void AssertTruth(string condition, Truth expected, params object?[] row)
    {
        var snapshot = Some.WithOne(condition);

        var truth = Some.ConditionOf(snapshot).Evaluate(Row.Of(snapshot, row), new AsOf(Some.Now, snapshot.Calendar));

        Assert.AreEqual(expected, truth);
    }
}
