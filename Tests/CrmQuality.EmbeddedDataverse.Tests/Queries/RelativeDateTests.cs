using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>It is 15:00 of Monday, 15 June 2026 in Helsinki (12:00 UTC); each row is named by how many days from then its date is.</summary>
[TestClass]
public sealed class RelativeDateTests
{
    private static readonly int[] Days = [-800, -365, -40, -31, -15, -14, -8, -7, -2, -1, 0, 1, 6, 7, 8, 14, 15, 31, 365, 800];
    private readonly QueryBed bed = new();

    public RelativeDateTests()
    {
        foreach (var days in Days)
        {
            bed.Opportunity(FormattableString.Invariant($"{days}"), ("estimatedclosedate", new DateTime(2026, 6, 15, 0, 0, 0, DateTimeKind.Utc).AddDays(days)));
        }
    }

    [TestMethod]
    [Conformance("Queries", "yesterday, today, tomorrow and the last, this and next week, month and year are whole days, weeks from the organisation's first day (Sunday unless set), calendar months and years of the user.", Certainty.Seen, Sources.Operators + "; " + Sources.Functions)]
    [DataRow("yesterday", "-1")]
    [DataRow("today", "0")]
    [DataRow("tomorrow", "1")]
    [DataRow("last-week", "-7|-2|-8")]
    [DataRow("this-week", "-1|0|1")]
    [DataRow("next-week", "6|7|8")]
    [DataRow("last-month", "-15|-31|-40")]
    [DataRow("this-month", "-1|-14|-2|-7|-8|0|1|14|15|6|7|8")]
    [DataRow("next-month", "31")]
    [DataRow("last-year", "-365")]
    [DataRow("next-year", "365")]
    public void Day_InAPeriod_Passes(string op, string expected) => Assert.AreEqual(Sorted(expected), Sorted(bed.Where("estimatedclosedate", op)));

    [TestMethod]
    [Conformance("Queries", "The last x weeks, months and years begin with the day that long ago and end now; the next x begin now and end with the day that far ahead; the last and next seven days are the last and next 7 days.", Certainty.Seen, Sources.Functions)]
    [DataRow("last-seven-days", "", "-1|-2|-7|0")]
    [DataRow("next-seven-days", "", "0|1|6|7")]
    [DataRow("last-x-weeks", "1", "-1|-2|-7|0")]
    [DataRow("next-x-weeks", "2", "0|1|14|6|7|8")]
    [DataRow("last-x-months", "1", "-1|-14|-15|-2|-31|-7|-8|0")]
    [DataRow("next-x-months", "1", "0|1|14|15|6|7|8")]
    [DataRow("last-x-years", "1", "-1|-14|-15|-2|-31|-365|-40|-7|-8|0")]
    [DataRow("next-x-years", "1", "0|1|14|15|31|365|6|7|8")]
    public void Day_WithinACount_Passes(string op, string count, string expected) =>
        Assert.AreEqual(Sorted(expected), Sorted(bed.Where("estimatedclosedate", op, count.Length == 0 ? [] : [count])));

    [TestMethod]
    [Conformance("Queries", "Older than x weeks, months and years is before the day that long ago began.", Certainty.Assumed, "by analogy with the last x", Check = "save rows of exactly 7 days ago at 00:00 and of the minute before, local time; query olderthan-x-weeks 1; see which come; the same for months and years")]
    [DataRow("olderthan-x-weeks", "2", "-15|-31|-365|-40|-800")]
    [DataRow("olderthan-x-months", "1", "-365|-40|-800")]
    [DataRow("olderthan-x-years", "1", "-800")]
    public void Day_OlderThan_IsBeforeTheDayThatLongAgo(string op, string count, string expected) =>
        Assert.AreEqual(Sorted(expected), Sorted(bed.Where("estimatedclosedate", op, count)));

    [TestMethod]
    [Conformance("Queries", "The last x hours begin with the full hour x hours ago and end now; the next x hours begin now and end with the full hour.", Certainty.Seen, Sources.Functions + ": fn_BeginOfLastXHour, fn_EndOfNextXHour")]
    [DataRow("last-x-hours", "2", "-119|-1|0")]
    [DataRow("next-x-hours", "1", "0|1|119")]
    public void Moment_WithinHours_ReachesToFullHours(string op, string count, string expected) => Assert.AreEqual(Sorted(expected), Minutes(op, count, -121, -119, -1, 0, 1, 119, 120));

    [TestMethod]
    [Conformance("Queries", "Older than x minutes and hours is before exactly that long ago.", Certainty.Assumed, Sources.None, Check = "save a row, wait 90 seconds; query olderthan-x-minutes 1 and 2; query olderthan-x-hours 1 an hour and some minutes later, and see whether full hours count")]
    [DataRow("olderthan-x-minutes", "2", "-121|-119|-3")]
    [DataRow("olderthan-x-hours", "2", "-121")]
    public void Moment_OlderThan_IsExact(string op, string count, string expected) => Assert.AreEqual(Sorted(expected), Minutes(op, count, -121, -119, -3, -2, -1, 0));

    [TestMethod]
    [Conformance("Queries", "Weeks begin on organization.weekstartdaycode.", Certainty.Seen, Sources.Functions + ": fn_BeginOfWeek")]
    public void Week_OfAnOrganisationThatBeginsOnMonday_BeginsThen()
    {
        bed.Store.Insert(new Entity("organization") { ["weekstartdaycode"] = new OptionSetValue(1) });

        Assert.AreEqual(Sorted("0|1|6"), Sorted(bed.Where("estimatedclosedate", "this-week")));
    }

    [TestMethod]
    [Conformance("Queries", "not-on passes other days and no blanks.", Certainty.Assumed, "SQL's rule for blanks", Check = "query not-on a date over rows of which some have no date; see whether those come")]
    public void NotOn_OtherDays_Pass()
    {
        bed.Opportunity("blank");

        Assert.IsFalse($"|{bed.Where("estimatedclosedate", "not-on", "2026-06-15")}|".Contains("|0|", StringComparison.Ordinal));
        Assert.IsFalse(bed.Where("estimatedclosedate", "not-on", "2026-06-15").Contains("blank", StringComparison.Ordinal));
        Assert.AreEqual(Days.Length - 1, bed.Where("estimatedclosedate", "not-on", "2026-06-15").Split('|').Length);
    }

    private static string Sorted(string names)
    {
        var all = names.Split('|');
        Array.Sort(all, StringComparer.Ordinal);
        return string.Join('|', all);
    }

    private static string Minutes(string op, string count, params int[] minutes)
    {
        var bed = new QueryBed();
        foreach (var one in minutes)
        {
            bed.Opportunity(FormattableString.Invariant($"{one}"), ("schedulefollowup_qualify", bed.User.UtcNow.AddMinutes(one)));
        }

        return Sorted(bed.Where("schedulefollowup_qualify", op, count));
    }
}
