namespace CrmQuality.Plugins.Dataverse;

/// <summary>Logical names of the table of pipeline events and of its columns.</summary>
internal static class PipelineEventColumns
{
    public const string Table = "crmq_pipelineevent";
    public const string Name = "crmq_name";
    public const string Opportunity = "crmq_opportunityid";
    public const string EvaluationId = "crmq_evaluationid";
    public const string OccurredOn = "crmq_occurredon";
    public const string Kind = "crmq_kind";
    public const string Verdict = "crmq_verdict";
    public const string CriteriaVersion = "crmq_criteriaversion";
    public const string Stage = "crmq_stage";
    public const string CloseDate = "crmq_closedate";
    public const string EstimatedValue = "crmq_estimatedvalue";
    public const string OwnerUser = "crmq_owneruserid";
    public const string OwnerTeam = "crmq_ownerteamid";
    public const string OwnerChanged = "crmq_ownerchanged";
    public const string PreviousVerdict = "crmq_previousverdict";
    public const string PreviousStage = "crmq_previousstage";
    public const string PreviousCloseDate = "crmq_previousclosedate";
    public const string CreditedTo = "crmq_creditedtoid";
    public const string CreditedForTeam = "crmq_creditedforteam";
    public const string Overwritten = "crmq_overwritten";
    public const string NoReason = "crmq_noreason";
    public const string User = "crmq_userid";
    public const string Attempt = "crmq_attempt";
    public const string Criteria = "crmq_criteria";
    public const string Source = "crmq_source";
    public const string Count = "crmq_count";
    public const string Reason = "crmq_reason";
    public const string LastOccurredOn = "crmq_lastoccurredon";
}
