using System;
using System.Globalization;
using CrmQuality.Domain.Targets;

namespace CrmQuality.Cli.Targets;

/// <summary>Says which figure of a target is wrong and what to do about it.</summary>
internal static class FlawText
{
    /// <summary>The figure, as a file of targets names it.</summary>
    public static string FigureOf(TargetFlaw flaw) => flaw switch
    {
        TargetFlaw.DealsOutOfRange => "deals",
        TargetFlaw.StagesOutOfRange or TargetFlaw.NoHistory or TargetFlaw.ProbabilityOutOfRange => "stages",
        TargetFlaw.ValidationOutOfRange => "validatedAfter",
        TargetFlaw.MeetingsOutOfRange => "meetingsPerEntry",
        TargetFlaw.WorkdaysOutOfRange => "workdays",
        TargetFlaw.AbsenceOutOfRange => "absence",
        TargetFlaw.HoursPerDayOutOfRange => "hoursPerDay",
        TargetFlaw.HoursOwedOutOfRange => "hoursOwed",
        TargetFlaw.SellingShareOutOfRange => "sellingShare",
        TargetFlaw.HoursPerMeetingOutOfRange => "hoursPerMeeting",
        TargetFlaw.PeriodEndsBeforeStart or TargetFlaw.PeriodsOverlap => "from",
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "There is no such flaw."),
    };

    /// <summary>What is wrong and what to do, without a full stop.</summary>
    public static string Reason(TargetFlaw flaw, SalesTarget target) => flaw switch
    {
        TargetFlaw.DealsOutOfRange => $"{target.Deals} deals cannot be judged; give a whole number from 1 to {TargetLimits.Deals}",
        TargetFlaw.StagesOutOfRange => $"there are {target.Stages.Count} stages; give a probability for each of 1 to {TargetLimits.Stages} stages, from the first meeting to winning",
        TargetFlaw.ValidationOutOfRange => $"validation cannot come after {target.StagesBeforeValidation} of {target.Stages.Count} stages; give a number from 0 to {target.Stages.Count}",
        TargetFlaw.NoHistory => "a stage has no probability; give one from history or by judgement, from 0 to 1",
        TargetFlaw.ProbabilityOutOfRange => "a probability must lie from 0 to 1; write 40 % as 0.4",
        TargetFlaw.MeetingsOutOfRange => $"meetings per stage entry must lie from 0 to {TargetLimits.MeetingsPerEntry}, and some stage must take a meeting",
        TargetFlaw.WorkdaysOutOfRange => Range(target.Workdays, "workdays", TargetLimits.Workdays),
        TargetFlaw.AbsenceOutOfRange => Range(target.AbsenceDays, "days of absence", TargetLimits.Workdays),
        TargetFlaw.HoursPerDayOutOfRange => Range(target.HoursPerDay, "hours per day", TargetLimits.HoursPerDay),
        TargetFlaw.HoursOwedOutOfRange => Range(target.HoursOwed, "hours owed", TargetLimits.Workdays * TargetLimits.HoursPerDay),
        TargetFlaw.SellingShareOutOfRange => Range(target.SellingShare, "of the time for selling", 1) + "; write 45 % as 0.45",
        TargetFlaw.HoursPerMeetingOutOfRange => string.Create(
            CultureInfo.InvariantCulture,
            $"{target.HoursPerMeeting} hours per meeting cannot be; give a number above 0, up to {TargetLimits.HoursPerMeeting}; count duration, preparation, travel and follow-up"),
        TargetFlaw.PeriodEndsBeforeStart => "the period ends before it begins; exchange 'from' and 'to', or mend them",
        TargetFlaw.PeriodsOverlap => "this rep has another target in an overlapping period, and both would count on the same hours; part the periods or join the targets",
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "There is no such flaw."),
    };

    private static string Range(decimal figure, string what, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure} {what} cannot be; give a number from 0 to {most}");
}
