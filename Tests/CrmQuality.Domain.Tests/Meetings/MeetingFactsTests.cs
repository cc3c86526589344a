using System;
using CrmQuality.Domain.Meetings;

namespace CrmQuality.Domain.Tests.Meetings;

[TestClass]
public sealed class MeetingFactsTests
{
    private static readonly Guid Other = new("cccccccc-0000-0000-0000-000000000002");

    [TestMethod]
    public void Key_CopiesWithOneGlobalObjectId_IsOne()
    {
        var key = new SomeMeeting { GlobalObjectId = "040000008200e0" }.Build().Key;

        Assert.AreEqual(key, new SomeMeeting { Id = Other, GlobalObjectId = "040000008200E0" }.Build().Key);
        Assert.AreEqual(64, key.Length);
    }

    [TestMethod]
    public void Key_WithoutGlobalObjectId_IsThatOfTheAppointment() =>
        Assert.AreNotEqual(new SomeMeeting().Build().Key, new SomeMeeting { Id = Other }.Build().Key);

    [TestMethod]
    public void Key_OccurrencesOfASeries_Differ()
    {
        var first = new MeetingFacts { GlobalObjectId = "04", Occurrence = SomeMeeting.Utc(2025, 3, 10, 9) };
        var second = new MeetingFacts { GlobalObjectId = "04", Occurrence = SomeMeeting.Utc(2025, 3, 17, 9) };

        Assert.AreNotEqual(first.Key, second.Key);
        Assert.AreNotEqual(first.Key, new MeetingFacts { GlobalObjectId = "04" }.Key);
    }

    [TestMethod]
    [DataRow(24, true)]
    [DataRow(23, false)]
    public void IsPlannedAhead_NoticeOfADay_IncludesTheBound(int hoursBefore, bool expected)
    {
        var meeting = new SomeMeeting { CreatedOn = SomeMeeting.Utc(2025, 3, 10, 9).AddHours(-hoursBefore) }.Build();

        Assert.AreEqual(expected, meeting.IsPlannedAhead(24));
    }

    [TestMethod]
    public void IsPreAgreed_NeedsPurposeAndAgreementInTime()
    {
        var early = SomeMeeting.Utc(2025, 3, 9, 9);

        Assert.IsTrue(new SomeMeeting { AgreedOn = early }.Build().IsPreAgreed(24));
        Assert.IsFalse(new SomeMeeting { AgreedOn = early.AddMinutes(1) }.Build().IsPreAgreed(24));
        Assert.IsFalse(new SomeMeeting { AgreedOn = early, HasPurpose = false }.Build().IsPreAgreed(24));
        Assert.IsFalse(new SomeMeeting().Build().IsPreAgreed(24));
    }

    [TestMethod]
    public void One_Copies_PrefersTheLinkedThenTheConfirmedThenThePurposefulThenTheLowestId()
    {
        var linked = new SomeMeeting { Id = Other, Outcome = MeetingOutcome.Unconfirmed }.Build();
        var confirmed = new SomeMeeting { Id = Other }.Build();
        var purposeless = new SomeMeeting { HasPurpose = false }.Build();
        var unlinked = new SomeMeeting { Regarding = MeetingRegarding.Nothing }.Build();
        var lowest = new SomeMeeting().Build();

        Assert.AreSame(linked, MeetingCopies.One([unlinked, linked]));
        Assert.AreSame(confirmed, MeetingCopies.One([linked, unlinked, confirmed]));
        Assert.AreSame(lowest, MeetingCopies.One([confirmed, lowest, linked]));
        Assert.AreSame(lowest, MeetingCopies.One([lowest, linked, confirmed]));
        Assert.AreSame(confirmed, MeetingCopies.One([purposeless, confirmed]));
        Assert.AreSame(purposeless, MeetingCopies.One([linked, purposeless]));
        Assert.IsNull(MeetingCopies.One([]));
    }
}
