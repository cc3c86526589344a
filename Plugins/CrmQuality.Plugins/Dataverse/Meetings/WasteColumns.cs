namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>Logical names of the waste ledger and of its columns.</summary>
internal static class WasteColumns
{
    public const string Table = "crmq_wasteentry";
    public const string Name = "crmq_name";
    public const string Key = "crmq_key";
    public const string Reverses = "crmq_reverses";
    public const string Type = "crmq_type";
    public const string Reason = "crmq_reason";
    public const string Amount = "crmq_amount";
    public const string Hours = "crmq_hours";
    public const string CostBasis = "crmq_costbasis";
    public const string Day = "crmq_day";
    public const string Appointment = "crmq_appointmentid";
    public const string Opportunity = "crmq_opportunityid";
    public const string Lead = "crmq_leadid";
    public const string Rep = "crmq_repid";
    public const string Unit = "crmq_businessunitid";
    public const string Segment = "crmq_segment";
    public const string Source = "crmq_source";
    public const string FailedCriterion = "crmq_failedcriterion";

    /// <summary>What an entry is read from.</summary>
    public static readonly string[] All =
    [
        Key, Reverses, Type, Reason, Amount, Hours, CostBasis, Day, Appointment, Opportunity, Lead, Rep, Unit, Segment, Source, FailedCriterion,
    ];
}
