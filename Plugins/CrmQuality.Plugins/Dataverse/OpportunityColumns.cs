namespace CrmQuality.Plugins.Dataverse;

/// <summary>Logical names of the opportunity columns the plug-ins read or write.</summary>
internal static class OpportunityColumns
{
    public const string Table = "opportunity";
    public const string Id = "opportunityid";
    public const string Name = "name";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string Owner = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string CreatedBy = "createdby";
    public const string Stage = "stepname";
    public const string SalesStage = "salesstage";
    public const string CreatedOn = "createdon";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string ImportSequenceNumber = "importsequencenumber";
    public const string Currency = "transactioncurrencyid";
    public const string ExchangeRate = "exchangerate";
    public const string EstimatedValue = "estimatedvalue";
    public const string EstimatedCloseDate = "estimatedclosedate";
    public const string CloseProbability = "closeprobability";
    public const string ForecastCategory = "msdyn_forecastcategory";
    public const string ActualCloseDate = "actualclosedate";
    public const string Campaign = "campaignid";

    public const string Verdict = "crmq_verdict";
    public const string VerdictReason = "crmq_verdictreason";
    public const string Score = "crmq_score";
    public const string Assessment = "crmq_assessment";
    public const string Missing = "crmq_missing";
    public const string CriteriaSet = "crmq_criteriasetid";
    public const string CriteriaVersion = "crmq_criteriaversion";
    public const string EvaluatedOn = "crmq_evaluatedon";
    public const string ValidUntil = "crmq_validuntil";
    public const string Fingerprint = "crmq_fingerprint";
    public const string FirstValidatedOn = "crmq_firstvalidatedon";
    public const string CreditedTo = "crmq_creditedtoid";
    public const string ValidatedOn = "crmq_validatedon";
    public const string IsForecastable = "crmq_isforecastable";
    public const string WeightedRevenue = "crmq_weightedrevenue";
    public const string OwnForecastCategory = "crmq_ownforecastcategory";
    public const string SunsetOn = "crmq_sunseton";
    public const string NoReason = "crmq_noreason";
    public const string VoidedOn = "crmq_voidedon";

    /// <summary>The one column anybody may write: it causes an evaluation.</summary>
    public const string Reevaluate = "crmq_reevaluate";

    /// <summary>The columns only the plug-ins write; a client's values in them are dropped.</summary>
    public static readonly System.Collections.Generic.IReadOnlyList<string> Guarded = new[]
    {
        Verdict, VerdictReason, Score, Assessment, Missing, CriteriaSet, CriteriaVersion, EvaluatedOn, ValidUntil, Fingerprint,
        FirstValidatedOn, CreditedTo, ValidatedOn, IsForecastable, WeightedRevenue, OwnForecastCategory, SunsetOn, VoidedOn,
    };

    /// <summary>Those of them that voiding a validation changes.</summary>
    public static readonly System.Collections.Generic.IReadOnlyList<string> Voidable = new[] { FirstValidatedOn, CreditedTo, VoidedOn };

    /// <summary>What the steps must watch and see whatever the criteria look at: our own columns, and those that verdict, forecast and events are made of.</summary>
    public static readonly System.Collections.Generic.IReadOnlyList<string> Watched = new[]
    {
        Name, State, Owner, Stage, SalesStage, Currency, ExchangeRate, EstimatedValue, EstimatedCloseDate, CloseProbability, Reevaluate,
        Verdict, VerdictReason, Score, Assessment, Missing, CriteriaSet, CriteriaVersion, EvaluatedOn, ValidUntil, Fingerprint,
        FirstValidatedOn, CreditedTo, ValidatedOn, IsForecastable, WeightedRevenue, OwnForecastCategory, SunsetOn, VoidedOn,
    };
}
