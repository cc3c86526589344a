using System;
using System.Linq;

namespace CrmQuality.Scenarios.SimulatedYear;

/// <summary>What the ledger must come to, counted from the plan by the words of the definitions; knows nothing of the product.</summary>
internal static class YearRecount
{
    /// <summary>By rep, what stands at the end of the year: exposure 0, settled waste 1.</summary>
    public static decimal[] Balances(YearPlan plan, int balance)
    {
        var sums = new decimal[plan.Reps];
        foreach (var meeting in plan.Meetings.Where(one => one.Outcome != 3))
        {
            var opportunity = plan.Opportunities[meeting.Opportunity];
            if (BalanceOf(meeting, opportunity) == balance)
            {
                var cost = ((meeting.Hours + meeting.Travel) * 80) + (meeting.Kilometres * 0.5m) + meeting.Expenses;
                sums[opportunity.Rep] += Math.Round(cost, 2, MidpointRounding.AwayFromZero);
            }
        }

        return sums;
    }

    private static int? BalanceOf(PlannedMeeting meeting, PlannedOpportunity opportunity)
    {
        if (meeting.Outcome == 2 || !meeting.HasPurpose)
        {
            return 1;
        }

        var isClosed = opportunity.ClosedOn < YearPlan.End;
        return opportunity.ValidatedOn < YearPlan.End || (isClosed && opportunity.IsWon) ? null : isClosed ? 1 : 0;
    }
}
