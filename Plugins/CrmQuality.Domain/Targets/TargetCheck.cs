namespace CrmQuality.Domain.Targets;

/// <summary>Whether a target can be judged at all.</summary>
internal static class TargetCheck
{
    /// <remarks>A millionth of an hour or of a meeting is nothing, and dividing by it would overflow.</remarks>
    private const decimal SmallestShare = 0.000001m;

    /// <summary>The first flaw; none where it can.</summary>
    public static TargetFlaw Of(SalesTarget target) =>
        target.Deals is < 1 or > TargetLimits.Deals ? TargetFlaw.DealsOutOfRange
        : target.Stages.Count is < 1 or > TargetLimits.Stages ? TargetFlaw.StagesOutOfRange
        : target.StagesBeforeValidation < 0 || target.StagesBeforeValidation > target.Stages.Count ? TargetFlaw.ValidationOutOfRange
        : OfStages(target) is var stages and not TargetFlaw.None ? stages
        : OfTime(target);

    private static TargetFlaw OfStages(SalesTarget target)
    {
        var meetings = 0m;
        foreach (var stage in target.Stages)
        {
            if (stage.Probability is null)
            {
                return TargetFlaw.NoHistory;
            }

            if (stage.Probability is not (>= 0 and <= 1))
            {
                return TargetFlaw.ProbabilityOutOfRange;
            }

            if (stage.MeetingsPerEntry is < 0 or > TargetLimits.MeetingsPerEntry)
            {
                return TargetFlaw.MeetingsOutOfRange;
            }

            meetings += stage.MeetingsPerEntry;
        }

        return meetings < SmallestShare ? TargetFlaw.MeetingsOutOfRange : TargetFlaw.None;
    }

    private static TargetFlaw OfTime(SalesTarget target) =>
        !IsWithin(target.Workdays, TargetLimits.Workdays) ? TargetFlaw.WorkdaysOutOfRange
        : !IsWithin(target.AbsenceDays, TargetLimits.Workdays) ? TargetFlaw.AbsenceOutOfRange
        : !IsWithin(target.HoursPerDay, TargetLimits.HoursPerDay) ? TargetFlaw.HoursPerDayOutOfRange
        : !IsWithin(target.HoursOwed, TargetLimits.Workdays * TargetLimits.HoursPerDay) ? TargetFlaw.HoursOwedOutOfRange
        : !IsWithin(target.SellingShare, 1) ? TargetFlaw.SellingShareOutOfRange
        : target.HoursPerMeeting < SmallestShare || target.HoursPerMeeting > TargetLimits.HoursPerMeeting ? TargetFlaw.HoursPerMeetingOutOfRange
        : TargetFlaw.None;

    private static bool IsWithin(decimal figure, int most) => figure >= 0 && figure <= most;
}
