using System;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Criteria;

[TestClass]
public sealed class LinkConditionTests
{
    private const string InConsulting =
        "<link-entity name='account' from='accountid' to='parentaccountid'><filter><condition attribute='industrycode' operator='eq' value='7'/></filter></link-entity>";

    [TestMethod]
    [DataRow(7L, Truth.True)]
    [DataRow(1L, Truth.False)]
    [DataRow(null, Truth.Unknown)]
    public void Evaluate_Parent_TakesItsColumn(object? industry, Truth expected)
    {
        var snapshot = Some.WithOne(InConsulting);

        Assert.AreEqual(expected, Evaluate(snapshot, Row.Of(snapshot).WithParent("account", "industrycode", industry)));
    }

    [TestMethod]
    public void Evaluate_ParentMissing_IsUnknownEvenForNull()
    {
        var snapshot = Some.WithOne(InConsulting.Replace("operator='eq' value='7'", "operator='null'"));

        Assert.AreEqual(Truth.Unknown, Evaluate(snapshot, Row.Of(snapshot)));
    }

    [TestMethod]
    [DataRow(7L, Truth.False)]
    [DataRow(1L, Truth.True)]
    [DataRow(null, Truth.Unknown)]
    public void Evaluate_NotAnyOfParent_IsTheOpposite(object? industry, Truth expected)
    {
        var snapshot = Some.WithOne(InConsulting.Replace("<link-entity ", "<link-entity link-type='not any' "));

        Assert.AreEqual(expected, Evaluate(snapshot, Row.Of(snapshot).WithParent("account", "industrycode", industry)));
    }

    [TestMethod]
    [DataRow("", 1, Truth.False)]
    [DataRow("T", 1, Truth.True)]
    [DataRow("F", 1, Truth.False)]
    [DataRow("U", 1, Truth.Unknown)]
    [DataRow("FU", 1, Truth.Unknown)]
    [DataRow("TT", 2, Truth.True)]
    [DataRow("TFF", 2, Truth.False)]
    [DataRow("TFU", 2, Truth.Unknown)]
    [DataRow("TFUU", 3, Truth.Unknown)]
    [DataRow("TFU", 3, Truth.False)]
    public void Evaluate_Children_CountsRowsAgainstTheMinimum(string rows, int least, Truth expected)
    {
        var snapshot = Some.WithOne(Held($"minimum-rows='{least}'"));

        Assert.AreEqual(expected, Evaluate(snapshot, WithMeetings(snapshot, rows)));
    }

    [TestMethod]
    [DataRow("", Truth.True)]
    [DataRow("F", Truth.True)]
    [DataRow("T", Truth.False)]
    [DataRow("U", Truth.Unknown)]
    [DataRow("TU", Truth.False)]
    public void Evaluate_NotAnyChild_IsTheOpposite(string rows, Truth expected)
    {
        var snapshot = Some.WithOne(Held("link-type='not any'"));

        Assert.AreEqual(expected, Evaluate(snapshot, WithMeetings(snapshot, rows)));
    }

    [TestMethod]
    [DataRow("F", Truth.Unknown)]
    [DataRow("T", Truth.True)]
    public void Evaluate_MoreChildrenThanWereRead_CountAsUnknown(string rows, Truth expected)
    {
        var snapshot = Some.WithOne(Held("link-type='any'"));

        Assert.AreEqual(expected, Evaluate(snapshot, WithMeetings(snapshot, rows).WithMore("appointment")));
    }

    [TestMethod]
    public void NextFlip_RelativeDateOfAChild_IsFound()
    {
        var snapshot = Some.WithOne(
            "<link-entity name='appointment' from='regardingobjectid' to='opportunityid'><filter><condition attribute='scheduledstart' operator='last-x-days' value='30'/></filter></link-entity>");
        var row = Row.Of(snapshot).WithChildren("appointment", Row.Values("scheduledstart", Some.Now.AddDays(-10)));

        var flip = Some.ConditionOf(snapshot).NextFlip(row, Some.AsOf);

        Assert.AreEqual(Some.Today.Plus(21).Start, new DateTime(flip));
    }

    [TestMethod]
    public void CollectBlank_LinkWithoutRow_NamesTheLookup()
    {
        var snapshot = Some.Snapshot(Some.Set(Some.Criterion("ONE", "<condition attribute='name' operator='not-null'/>")) with { Scope = $"<filter>{InConsulting}</filter>" });
        var without = Domain.Assessment.Assessor.Assess(snapshot, Row.Of(snapshot), Some.Now).BlankScopeColumns;
        var blank = Domain.Assessment.Assessor.Assess(snapshot, Row.Of(snapshot).WithParent("account"), Some.Now).BlankScopeColumns;

        Assert.AreEqual("parentaccountid industrycode", string.Join(" ", without.Concat(blank).Select(column => column.Name)));
    }

    private static string Held(string link) =>
        $"<link-entity name='appointment' from='regardingobjectid' to='opportunityid' {link}><filter><condition attribute='subject' operator='eq' value='T'/></filter></link-entity>";

    private static TestRow WithMeetings(Snapshot snapshot, string rows) =>
        Row.Of(snapshot).WithChildren("appointment", [.. rows.Select(row => Row.Values("subject", row == 'U' ? null : row.ToString()))]);

    private static Truth Evaluate(Snapshot snapshot, TestRow row) => Some.ConditionOf(snapshot).Evaluate(row, Some.AsOf);
}
