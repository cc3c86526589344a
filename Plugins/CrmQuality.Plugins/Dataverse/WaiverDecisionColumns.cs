namespace CrmQuality.Plugins.Dataverse;

/// <summary>Logical names of the table of decisions on waivers and of its columns.</summary>
internal static class WaiverDecisionColumns
{
    public const string Table = "crmq_waiverdecision";
    public const string Name = "crmq_name";
    public const string Waiver = "crmq_waiverid";
    public const string Decision = "crmq_decision";
    public const string DecidedBy = "crmq_decidedbyid";
    public const string CreatedOn = "createdon";
}
