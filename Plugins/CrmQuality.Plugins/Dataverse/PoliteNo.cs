using System.Linq;
using CrmQuality.Domain.Closing;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Gives an opportunity up politely, or takes that back. All as the caller, whose privileges decide.</summary>
internal sealed class PoliteNo(LocalPluginContext context)
{
    /// <summary>Status reason Canceled of a lost opportunity.</summary>
    private const int Canceled = 4;
    private const int InProgress = 1;

    private readonly RequestRefusal refusal = new(context);
    private readonly IOrganizationService service = context.AsCaller;

    /// <summary>Closes as lost.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is closed already, the reason is unknown, or nothing is said of its quotes.</exception>
    public void Close()
    {
        var opportunity = Opportunity();
        var name = OpportunityTable.NameOf(opportunity);
        Require(OptionValues.StateOf(opportunity) == OpportunityState.Open, RequestFlaw.ClosedAlready, name);
        var word = context.Input<string>("Reason") ?? "";
        Require(NoReasons.TryParse(word, out var reason), RequestFlaw.NoSuchReason, word, NoReasons.All);
        var closed = new OpenQuotes(service, opportunity.Id).Settle(context.Input<string>("Quotes") ?? "", quotes => refusal.Of(RequestFlaw.QuotesOpen, name, quotes));
        service.Update(new Entity(OpportunityColumns.Table, opportunity.Id) { [OpportunityColumns.NoReason] = new OptionSetValue(OptionValues.OurFirst + (int)reason) });
        service.Execute(new OrganizationRequest("LoseOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose")
            {
                ["subject"] = NoReasons.Of(reason),
                ["description"] = context.Input<string>("Comment"),
                [OpportunityColumns.Id] = opportunity.ToEntityReference(),
            },
            ["Status"] = new OptionSetValue(context.Value<int>("Status") ?? Canceled),
        });
        context.Output("ClosedQuotes", closed);
    }

    /// <summary>Opens again; the criteria judge anew.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is open already.</exception>
    public void Revive()
    {
        var opportunity = Opportunity();
        Require(OptionValues.StateOf(opportunity) != OpportunityState.Open, RequestFlaw.OpenAlready, OpportunityTable.NameOf(opportunity));
        service.Update(new Entity(OpportunityColumns.Table, opportunity.Id)
        {
            [OpportunityColumns.State] = new OptionSetValue((int)OpportunityState.Open),
            [OpportunityColumns.Status] = new OptionSetValue(InProgress),
            [OpportunityColumns.NoReason] = null,
        });
    }

    private Entity Opportunity()
    {
        var query = new QueryExpression(OpportunityColumns.Table) { ColumnSet = new ColumnSet(OpportunityColumns.Name, OpportunityColumns.State), TopCount = 1 };
        query.Criteria.AddCondition(OpportunityColumns.Id, ConditionOperator.Equal, context.InputId("Target") ?? throw refusal.Of(RequestFlaw.Incomplete));
        return service.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw refusal.Of(RequestFlaw.Incomplete);
    }

    private void Require(bool holds, RequestFlaw flaw, params string[] values)
    {
        if (!holds)
        {
            throw refusal.Of(flaw, values);
        }
    }
}
