using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Waivers;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Tests.Waivers;

[TestClass]
public sealed class WaiverRulesTests
{
    [TestMethod]
    [DataRow("The customer signs the letter of intent on Monday", 0, null)]
    [DataRow("The customer signs the letter of intent on Monday", 90, null)]
    [DataRow("The customer signs the letter of intent on Monday", 91, RequestFlaw.TooLong)]
    [DataRow("The customer signs the letter of intent on Monday", -1, RequestFlaw.EndsInThePast)]
    [DataRow("The customer signs the letter of intent on Monday", null, RequestFlaw.EndsInThePast)]
    [DataRow("n/a", 10, RequestFlaw.NoReason)]
    [DataRow(null, 10, RequestFlaw.NoReason)]
    public void OfRequest_Waiver_IsChecked(string? reason, int? days, RequestFlaw? expected) =>
        Assert.AreEqual(expected, WaiverRules.OfRequest(reason, days is { } length ? Some.Today.Plus(length) : null, Some.Today, 90));

    [TestMethod]
    [DataRow(WaiverDecision.Approve, WaiverStatus.Requested, 5, null)]
    [DataRow(WaiverDecision.Approve, WaiverStatus.Requested, 0, null)]
    [DataRow(WaiverDecision.Approve, WaiverStatus.Requested, -1, RequestFlaw.NotOpen)]
    [DataRow(WaiverDecision.Decline, WaiverStatus.Requested, 5, null)]
    [DataRow(WaiverDecision.Approve, WaiverStatus.Approved, 5, RequestFlaw.NotOpen)]
    [DataRow(WaiverDecision.Approve, WaiverStatus.Withdrawn, 5, RequestFlaw.NotOpen)]
    [DataRow(WaiverDecision.Approve, WaiverStatus.Revoked, 5, RequestFlaw.NotOpen)]
    [DataRow(WaiverDecision.Revoke, WaiverStatus.Approved, -5, null)]
    [DataRow(WaiverDecision.Revoke, WaiverStatus.Requested, 5, RequestFlaw.NotApproved)]
    public void OfDecision_OnAWaiver_FollowsItsStatus(WaiverDecision decision, WaiverStatus status, int daysLeft, RequestFlaw? expected) =>
        Assert.AreEqual(expected, WaiverRules.OfDecision(decision, Case(status, daysLeft), Some.Today));

    [TestMethod]
    [DataRow(true, false, false, false, RequestFlaw.OwnDecision)]
    [DataRow(false, true, false, false, RequestFlaw.TeamDecision)]
    [DataRow(false, false, true, false, RequestFlaw.ApplicationDecision)]
    [DataRow(false, false, false, true, RequestFlaw.MutualDecision)]
    public void OfDecision_ByTheWrongOne_IsRefused(bool isOwn, bool isTeam, bool isApplication, bool isMutual, RequestFlaw expected)
    {
        var waiver = Case(WaiverStatus.Requested, 5);
        waiver.IsOwn = isOwn;
        waiver.IsOfOwnTeam = isTeam;
        waiver.IsDecidedByApplication = isApplication;
        waiver.IsMutual = isMutual;

        Assert.AreEqual(expected, WaiverRules.OfDecision(WaiverDecision.Approve, waiver, Some.Today));
    }

    [TestMethod]
    public void OfDecision_DecliningForAnother_NeedsNoThird()
    {
        var waiver = Case(WaiverStatus.Requested, 5);
        waiver.IsMutual = true;

        Assert.IsNull(WaiverRules.OfDecision(WaiverDecision.Decline, waiver, Some.Today));
    }

    private static WaiverCase Case(WaiverStatus status, int daysLeft) => new(status, Some.Today.Plus(daysLeft));
}
