namespace CrmQuality.Plugins.Dataverse.Targets;

/// <summary>Logical names of the table of stage probabilities and of its columns.</summary>
internal static class ProbabilityColumns
{
    public const string Table = "crmq_stageprobability";
    public const string Name = "crmq_name";
    public const string State = "statecode";
    public const string Stage = "crmq_stage";
    public const string Sequence = "crmq_sequence";
    public const string Rep = "crmq_repid";
    public const string Probability = "crmq_probability";
    public const string IsManual = "crmq_ismanual";
    public const string Cases = "crmq_cases";
    public const string Low = "crmq_low";
    public const string High = "crmq_high";
    public const string MeetingsPerEntry = "crmq_meetingsperentry";
    public const string ComputedOn = "crmq_computedon";
}
