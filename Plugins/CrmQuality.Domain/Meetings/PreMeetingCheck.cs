using System.Collections.Generic;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Meetings;

/// <summary>What to know before going: what is still open about the opportunity, what this visit should find out, and what it will cost.</summary>
public sealed class PreMeetingCheck
{
    private PreMeetingCheck(MeetingFacts meeting, MeetingCost cost, int noticeHours, IReadOnlyList<Criterion> open)
    {
        Cost = cost;
        HasPurpose = meeting.HasPurpose;
        IsPlannedAhead = meeting.IsPlannedAhead(noticeHours);
        IsPreAgreed = meeting.IsPreAgreed(noticeHours);
        Open = open;
    }

    /// <summary>
    /// The criteria that are unknown or not met and not waived, what to ask first in front: mandatory before optional, then unknown before not
    /// met, then the heavier, then the order of the set. Empty where nothing judged the opportunity.
    /// </summary>
    public IReadOnlyList<Criterion> Open { get; }

    /// <summary>The one this visit should answer; null where nothing is open.</summary>
    public Criterion? ToAsk => Open.Count == 0 ? null : Open[0];

    /// <summary>What the visit is expected to cost.</summary>
    public MeetingCost Cost { get; }

    /// <summary>Whether it says what it is for.</summary>
    public bool HasPurpose { get; }

    /// <summary>Whether it was in the calendar early enough.</summary>
    public bool IsPlannedAhead { get; }

    /// <summary>Whether it has a purpose and the customer agreed to it early enough.</summary>
    public bool IsPreAgreed { get; }

    /// <summary>Checks a meeting against what its opportunity still lacks.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="cost">Its cost as if it were held.</param>
    /// <param name="noticeHours">How long before it begins a meeting must be in the calendar and agreed.</param>
    /// <param name="assessment">Of the opportunity; null where it has none, or the meeting no opportunity.</param>
    public static PreMeetingCheck Of(MeetingFacts meeting, MeetingCost cost, int noticeHours, OpportunityAssessment? assessment)
    {
        var open = new List<Criterion>();
        var ranks = new List<long>();
        for (var i = 0; i < assessment?.Findings.Count; i++)
        {
            if (assessment.Findings[i].IsOpen)
            {
                Insert(open, ranks, assessment.Set!.Criteria[i], assessment.Findings[i].Outcome);
            }
        }

        return new(meeting, cost, noticeHours, open);
    }

    private static void Insert(List<Criterion> open, List<long> ranks, Criterion criterion, Outcome outcome)
    {
        var rank = criterion.Weight + (criterion.Mandatory ? 1L << 33 : 0) + (outcome == Outcome.Unknown ? 1L << 32 : 0);
        var place = ranks.Count;
        while (place > 0 && ranks[place - 1] < rank)
        {
            place--;
        }

        open.Insert(place, criterion);
        ranks.Insert(place, rank);
    }
}
