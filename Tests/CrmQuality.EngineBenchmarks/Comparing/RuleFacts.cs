using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EngineBenchmarks.Comparing;

/// <summary>An opportunity with a property for each column: rule expressions read properties.</summary>
public sealed class RuleFacts(Entity row)
{
    public DateTime Today { get; } = TwelveCriteria.Now.Date;

    public decimal? Revenue => row.GetAttributeValue<Money>("estimatedvalue")?.Value;

    public decimal? Budget => row.GetAttributeValue<Money>("budgetamount")?.Value;

    public DateTime? CloseDate => row.GetAttributeValue<DateTime?>("estimatedclosedate");

    public DateTime? DecisionDate => row.GetAttributeValue<DateTime?>("finaldecisiondate");

    public int? TimeFrame => row.GetAttributeValue<OptionSetValue>("purchasetimeframe")?.Value;

    public int? Need => row.GetAttributeValue<OptionSetValue>("need")?.Value;

    public int? BudgetStatus => row.GetAttributeValue<OptionSetValue>("budgetstatus")?.Value;

    public bool? DecisionMaker => row.GetAttributeValue<bool?>("decisionmaker");

    public bool? Pursuit => row.GetAttributeValue<bool?>("pursuitdecision");

    public int? Probability => row.GetAttributeValue<int?>("closeprobability");

    public bool HasContact => row.Contains("parentcontactid");

    public string? Pain => row.GetAttributeValue<string>("customerneed");

    public string? Name => row.GetAttributeValue<string>("name");

    public bool IsDeveloped => row.GetAttributeValue<string>("stepname") is "Develop" or "Propose" or "Close";
}
