namespace CrmQuality.Plugins.Dataverse.Targets;

/// <summary>Logical names of the table of sales targets and of its columns.</summary>
internal static class TargetColumns
{
    public const string Table = "crmq_salestarget";
    public const string Id = "crmq_salestargetid";
    public const string Owner = "ownerid";
    public const string State = "statecode";
    public const string From = "crmq_from";
    public const string To = "crmq_to";
    public const string Deals = "crmq_deals";
    public const string Workdays = "crmq_workdays";
    public const string AbsenceDays = "crmq_absencedays";
    public const string HoursPerDay = "crmq_hoursperday";
    public const string SellingShare = "crmq_sellingshare";
    public const string HoursOwed = "crmq_hoursowed";
    public const string HoursPerMeeting = "crmq_hourspermeeting";
    public const string StagesBeforeValidation = "crmq_stagesbeforevalidation";
    public const string Reason = "crmq_reason";
    public const string Verdict = "crmq_verdict";
    public const string Flaw = "crmq_flaw";
    public const string RequiredFirstMeetings = "crmq_requiredfirstmeetings";
    public const string AllMeetings = "crmq_allmeetings";
    public const string Capacity = "crmq_capacity";
    public const string Utilisation = "crmq_utilisation";
    public const string HitProbability = "crmq_hitprobability";
    public const string MeetingsForEighty = "crmq_meetingsforeighty";
    public const string AttainableDeals = "crmq_attainabledeals";
    public const string RequiredValidated = "crmq_requiredvalidated";
    public const string Explanation = "crmq_explanation";
}
