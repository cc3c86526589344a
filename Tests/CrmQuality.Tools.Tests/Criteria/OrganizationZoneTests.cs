using System;
using CrmQuality.Cli.Publishing;
using CrmQuality.Domain.Time;

namespace CrmQuality.Tools.Tests.Criteria;

[TestClass]
public sealed class OrganizationZoneTests
{
    private static readonly DateTime Now = new(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    [DataRow("2025-03-30T00:59:00Z", "2025-03-30T02:59:00")]
    [DataRow("2025-03-30T01:00:00Z", "2025-03-30T04:00:00")]
    [DataRow("2025-10-26T00:59:00Z", "2025-10-26T03:59:00")]
    [DataRow("2025-10-26T01:00:00Z", "2025-10-26T03:00:00")]
    public void Calendar_Helsinki_ChangesAtTheMinute(string utc, string local)
    {
        var calendar = OrganizationZone.Calendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki"), Now);

        var moment = DateTime.Parse(utc, null, System.Globalization.DateTimeStyles.AdjustToUniversal);

        Assert.AreEqual(DateTime.Parse(local, null), calendar.ToLocal(moment));
    }

    [TestMethod]
    public void Calendar_Utc_HasOneOffset() =>
        Assert.AreEqual(0, OrganizationZone.Calendar(TimeZoneInfo.Utc, Now).Offsets[0].Minutes + OrganizationZone.Calendar(TimeZoneInfo.Utc, Now).Offsets.Count - 1);
}
