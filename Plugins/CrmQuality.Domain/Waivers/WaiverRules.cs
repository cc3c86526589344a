using CrmQuality.Domain.Attestations;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Waivers;

/// <summary>Who may ask for what, and who may decide.</summary>
public static class WaiverRules
{
    /// <summary>What is wrong with asking for a waiver; null for nothing.</summary>
    /// <param name="reason">Why it is asked for.</param>
    /// <param name="until">The last day on which it shall hold.</param>
    /// <param name="today">The organisation's day.</param>
    /// <param name="longest">For how many days it may last.</param>
    public static RequestFlaw? OfRequest(string? reason, Day? until, Day today, int longest)
    {
        if (EvidenceCheck.OfText(reason) != EvidenceFlaw.None)
        {
            return RequestFlaw.NoReason;
        }

        if (until is not { } end || end < today)
        {
            return RequestFlaw.EndsInThePast;
        }

        return end > today.Plus(longest) ? RequestFlaw.TooLong : null;
    }

    /// <summary>What is wrong with a decision; null for nothing.</summary>
    public static RequestFlaw? OfDecision(WaiverDecision decision, WaiverCase waiver, Day today)
    {
        if (waiver.IsDecidedByApplication)
        {
            return RequestFlaw.ApplicationDecision;
        }

        if (waiver.IsOwn)
        {
            return RequestFlaw.OwnDecision;
        }

        if (waiver.IsOfOwnTeam)
        {
            return RequestFlaw.TeamDecision;
        }

        if (decision == WaiverDecision.Revoke)
        {
            return waiver.Status == WaiverStatus.Approved ? null : RequestFlaw.NotApproved;
        }

        if (waiver.Status != WaiverStatus.Requested || waiver.Until < today)
        {
            return RequestFlaw.NotOpen;
        }

        return decision == WaiverDecision.Approve && waiver.IsMutual ? RequestFlaw.MutualDecision : null;
    }
}
