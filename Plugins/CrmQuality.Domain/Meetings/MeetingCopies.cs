using System.Collections.Generic;

namespace CrmQuality.Domain.Meetings;

/// <summary>Exchange leaves a copy of one meeting in every calendar it tracks; the ledger counts one.</summary>
public static class MeetingCopies
{
    /// <summary>The copy that speaks for the meeting, whatever their order; null without any.</summary>
    /// <remarks>
    /// One that is linked to an opportunity or lead before one that is not, then one whose outcome somebody confirmed, then one with a
    /// purpose, then the lowest id.
    /// </remarks>
    public static MeetingFacts? One(IReadOnlyList<MeetingFacts> copies)
    {
        MeetingFacts? one = null;
        for (var i = 0; i < copies.Count; i++)
        {
            if (one is null || IsBefore(copies[i], one))
            {
                one = copies[i];
            }
        }

        return one;
    }

    private static bool IsBefore(MeetingFacts left, MeetingFacts right)
    {
        var ahead = Rank(left) - Rank(right);
        return ahead == 0 ? left.Id.CompareTo(right.Id) < 0 : ahead > 0;
    }

    private static int Rank(MeetingFacts copy) =>
        (copy.Regarding is MeetingRegarding.Opportunity or MeetingRegarding.Lead ? 4 : 0)
        + (copy.Outcome == MeetingOutcome.Unconfirmed ? 0 : 2)
        + (copy.HasPurpose ? 1 : 0);
}
