namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Names of the tables in which criteria are written, and of their columns.</summary>
internal static class CriteriaColumns
{
    public const string SetTable = "crmq_criteriaset";
    public const string CriterionTable = "crmq_criterion";
    public const string TranslationTable = "crmq_criteriontranslation";

    public const string Name = "crmq_name";
    public const string Code = "crmq_code";
    public const string Set = "crmq_criteriasetid";
    public const string Criterion = "crmq_criterionid";
    public const string Status = "statuscode";
    public const string State = "statecode";
    public const string PublishedVersion = "crmq_publishedversion";

    /// <summary>Status reason of a set that belongs to the next version.</summary>
    public const int Published = 284610000;

    /// <summary>Status reason of a set that is still being written.</summary>
    public const int Draft = 1;

    public static readonly string[] OfSet =
    [
        Name, Code, Status, "crmq_priority", "crmq_threshold", "crmq_scope", "crmq_stages", "crmq_stagesource", "crmq_capat", "crmq_capsunvalidated",
        "crmq_refusesimports", "crmq_description", "crmq_failsclosed", "crmq_sunsetdays",
    ];

    public static readonly string[] OfCriterion =
    [
        Code, Set, "crmq_sequence", "crmq_weight", "crmq_mandatory", "crmq_severity", "crmq_askedfrom", "crmq_condition", "crmq_disqualifying", "crmq_isattested",
        "crmq_evidence", "crmq_maximumage", "crmq_allowsnotapplicable", "crmq_applieswhen", "crmq_appliesfrom", "crmq_blocksfrom", "crmq_unanswered",
        "crmq_accountable", "crmq_reviewon", "crmq_gatecreate", "crmq_gatestageexit", "crmq_gatequote", "crmq_gatewin",
    ];

    public static readonly string[] OfTranslation =
        [Name, Criterion, "crmq_language", "crmq_advice", "crmq_rationale", "crmq_question", "crmq_evidence", "crmq_example"];
}
