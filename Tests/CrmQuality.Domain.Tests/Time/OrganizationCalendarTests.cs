using System;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Time;

[TestClass]
public sealed class OrganizationCalendarTests
{
    private static readonly OrganizationCalendar Helsinki = new(
    [
        new ZoneOffset(default, 120),
        new ZoneOffset(Utc(2025, 3, 30, 1, 0), 180),
        new ZoneOffset(Utc(2025, 10, 26, 1, 0), 120),
    ]);

    [TestMethod]
    public void DayOf_LateEveningUtc_IsTheNextDay() => Assert.AreEqual(Day.Of(2025, 7, 2), Helsinki.DayOf(Utc(2025, 7, 1, 21, 0)));

    [TestMethod]
    [DataRow(2025, 1, 15, 22)]
    [DataRow(2025, 7, 15, 21)]
    public void StartOf_Day_IsLocalMidnight(int year, int month, int day, int hour) =>
        Assert.AreEqual(Utc(year, month, day - 1, hour, 0), Helsinki.StartOf(Day.Of(year, month, day)));

    [TestMethod]
    public void ToUtc_SkippedHour_IsTheChangeItself() =>
        Assert.AreEqual(Utc(2025, 3, 30, 1, 0), Helsinki.ToUtc(new DateTime(2025, 3, 30, 3, 30, 0)));

    [TestMethod]
    public void ToUtc_RepeatedHour_IsTheEarlierOne() =>
        Assert.AreEqual(Utc(2025, 10, 26, 0, 30), Helsinki.ToUtc(new DateTime(2025, 10, 26, 3, 30, 0)));

    [TestMethod]
    public void DayOf_StartOfEveryDayOfAYear_IsThatDay()
    {
        for (var day = Day.Of(2025, 1, 1); day <= Day.Of(2025, 12, 31); day = day.Plus(1))
        {
            Assert.AreEqual(day, Helsinki.DayOf(Helsinki.StartOf(day)));
            Assert.AreEqual(day.Plus(-1), Helsinki.DayOf(Helsinki.StartOf(day).AddTicks(-1)));
        }
    }

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
