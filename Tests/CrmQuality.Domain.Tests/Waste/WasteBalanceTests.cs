using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Tests.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;

namespace CrmQuality.Domain.Tests.Waste;

[TestClass]
public sealed class WasteBalanceTests
{
    private static readonly DateTime Now = SomeMeeting.Utc(2025, 5, 1, 12);
    private static readonly Day ADay = Day.Of(2025, 4, 1);

    [TestMethod]
    [DataRow(MeetingOutcome.Held)]
    [DataRow(MeetingOutcome.Unconfirmed)]
    public void Of_OpenNeverValidated_IsExposure(MeetingOutcome outcome) =>
        AssertIs(WasteType.Exposure, WasteReason.NotValidated, new SomeMeeting { Outcome = outcome }, SomeLedger.Subject());

    [TestMethod]
    public void Of_Validated_IsNeither() =>
        AssertIs(null, WasteReason.Validated, new SomeMeeting(), SomeLedger.Subject(validatedOn: ADay));

    [TestMethod]
    public void Of_WonNeverValidated_IsNeither() => AssertIs(null, WasteReason.Won, new SomeMeeting(), SomeLedger.Subject(SubjectState.Won));

    [TestMethod]
    public void Of_LostOnceValidated_IsNeither() =>
        AssertIs(null, WasteReason.Validated, new SomeMeeting(), SomeLedger.Subject(SubjectState.Lost, validatedOn: ADay));

    [TestMethod]
    [DataRow(Verdict.Unvalidated, WasteReason.Lost)]
    [DataRow(Verdict.Expired, WasteReason.Lost)]
    [DataRow(Verdict.NotEvaluated, WasteReason.Lost)]
    [DataRow(Verdict.Waived, WasteReason.LostWaived)]
    [DataRow(Verdict.OutOfScope, WasteReason.LostOutOfScope)]
    public void Of_LostNeverValidated_IsSettledAndKeepsTheReason(Verdict verdict, WasteReason expected) =>
        AssertIs(WasteType.SettledWaste, expected, new SomeMeeting(), SomeLedger.Subject(SubjectState.Lost, verdict: verdict));

    [TestMethod]
    public void Of_LostOutsideTheProfile_KeepsThatReason() => AssertIs(
        WasteType.SettledWaste, WasteReason.LostOutsideProfile, new SomeMeeting(), new WasteSubject { State = SubjectState.Lost, IsOutsideProfile = true, Verdict = Verdict.Waived });

    [TestMethod]
    public void Of_DisqualifiedLead_IsSettled() => AssertIs(
        WasteType.SettledWaste, WasteReason.Disqualified, new SomeMeeting { Regarding = MeetingRegarding.Lead }, new WasteSubject { IsLead = true, State = SubjectState.Lost });

    [TestMethod]
    public void Of_OpenLead_IsExposure() => AssertIs(
        WasteType.Exposure, WasteReason.NotValidated, new SomeMeeting { Regarding = MeetingRegarding.Lead }, new WasteSubject { IsLead = true });

    [TestMethod]
    [DataRow(SubjectState.Open)]
    [DataRow(SubjectState.Won)]
    [DataRow(SubjectState.Lost)]
    public void Of_NoShowOrNoPurpose_IsSettledWhateverTheVerdict(SubjectState state)
    {
        var validated = SomeLedger.Subject(state, validatedOn: ADay);

        AssertIs(WasteType.SettledWaste, WasteReason.NoShow, new SomeMeeting { Outcome = MeetingOutcome.NoShow }, validated);
        AssertIs(WasteType.SettledWaste, WasteReason.NoShow, new SomeMeeting { Outcome = MeetingOutcome.NoShow, HasPurpose = false }, validated);
        AssertIs(WasteType.SettledWaste, WasteReason.NoPurpose, new SomeMeeting { HasPurpose = false }, validated);
    }

    [TestMethod]
    public void Of_Cancelled_IsNeitherWhateverElse() =>
        AssertIs(null, WasteReason.NotHeld, new SomeMeeting { Outcome = MeetingOutcome.Cancelled, HasPurpose = false }, SomeLedger.Subject(SubjectState.Lost));

    [TestMethod]
    public void Of_MeetingThatHasNotEnded_IsNeitherYet()
    {
        AssertIs(null, WasteReason.NotHeld, new SomeMeeting { Start = Now.AddHours(-1) }, SomeLedger.Subject());
        AssertIs(WasteType.Exposure, WasteReason.NotValidated, new SomeMeeting { Start = Now.AddHours(-1.5) }, SomeLedger.Subject());
    }

    [TestMethod]
    public void Of_InternalOrUnlinked_IsNeverWaste()
    {
        var lost = SomeLedger.Subject(SubjectState.Lost);

        AssertIs(null, WasteReason.Internal, new SomeMeeting { Regarding = MeetingRegarding.Internal, Outcome = MeetingOutcome.NoShow }, lost);
        AssertIs(null, WasteReason.Unlinked, new SomeMeeting { Regarding = MeetingRegarding.Nothing, HasPurpose = false }, lost);
        AssertIs(null, WasteReason.Unlinked, new SomeMeeting(), null);
    }

    private static void AssertIs(WasteType? type, WasteReason reason, SomeMeeting meeting, WasteSubject? subject)
    {
        var balance = WasteBalance.Of(meeting.Build(), subject, Now);

        Assert.AreEqual(type, balance.Type);
        Assert.AreEqual(reason, balance.Reason);
    }
}
