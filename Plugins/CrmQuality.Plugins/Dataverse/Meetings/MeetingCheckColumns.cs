namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>Logical names of the table of meeting checks and of its columns.</summary>
internal static class MeetingCheckColumns
{
    public const string Table = "crmq_meetingcheck";
    public const string Id = "crmq_meetingcheckid";
    public const string Name = "crmq_name";
    public const string Key = "crmq_key";
    public const string Appointment = "crmq_appointmentid";
    public const string Opportunity = "crmq_opportunityid";
    public const string Lead = "crmq_leadid";
    public const string Rep = "crmq_repid";
    public const string StartsOn = "crmq_startson";
    public const string EndsOn = "crmq_endson";
    public const string Outcome = "crmq_outcome";
    public const string IsInternal = "crmq_isinternal";
    public const string HasPurpose = "crmq_haspurpose";
    public const string PlannedAhead = "crmq_plannedahead";
    public const string AgreedOn = "crmq_agreedon";
    public const string PreAgreed = "crmq_preagreed";
    public const string Cost = "crmq_cost";
    public const string Hours = "crmq_hours";
    public const string Flaw = "crmq_flaw";
    public const string Question = "crmq_question";
    public const string Unknown = "crmq_unknown";
    public const string DueOn = "crmq_dueon";
    public const string PostAskedOn = "crmq_postaskedon";
    public const string Owner = "ownerid";
}
