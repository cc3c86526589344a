namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>Logical names of the appointment columns the plug-ins read or write.</summary>
internal static class AppointmentColumns
{
    public const string Table = "appointment";
    public const string Id = "activityid";
    public const string Subject = "subject";
    public const string Start = "scheduledstart";
    public const string End = "scheduledend";
    public const string IsAllDay = "isalldayevent";
    public const string Regarding = "regardingobjectid";
    public const string Owner = "ownerid";
    public const string Unit = "owningbusinessunit";
    public const string State = "statecode";
    public const string CreatedOn = "createdon";
    public const string CreatedBy = "createdby";
    public const string GlobalId = "globalobjectid";
    public const string Occurrence = "originalstartdate";
    public const string Purpose = "crmq_purpose";
    public const string Agreed = "crmq_agreed";
    public const string Outcome = "crmq_outcome";
    public const string Preparation = "crmq_preparationhours";
    public const string Travel = "crmq_travelhours";
    public const string FollowUp = "crmq_followuphours";
    public const string Kilometres = "crmq_kilometres";
    public const string Expenses = "crmq_expenses";
    public const string PlannedAhead = "crmq_plannedahead";
    public const string Question = "crmq_question";
    public const string Check = "crmq_premeetingcheck";

    /// <summary>All of them but the identifier.</summary>
    public static readonly string[] All =
    [
        Subject, Start, End, IsAllDay, Regarding, Owner, Unit, State, CreatedOn, CreatedBy, GlobalId, Occurrence, Purpose, Agreed, Outcome,
        Preparation, Travel, FollowUp, Kilometres, Expenses, PlannedAhead, Question, Check,
    ];
}
