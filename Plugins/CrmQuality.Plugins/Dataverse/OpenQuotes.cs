using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The draft and active quotes of an opportunity.</summary>
internal sealed class OpenQuotes(IOrganizationService service, Guid opportunityId)
{
    private const int Draft = 0;
    private const int Active = 1;
    private const int ActiveInProgress = 2;
    private const int ClosedAsLost = 5;

    /// <summary>Closes them, or keeps them.</summary>
    /// <param name="wish"><c>close</c> or <c>keep</c>; blank will do where there are none.</param>
    /// <param name="refuse">Refuses, naming the quotes, where nothing is said of them.</param>
    /// <returns>How many were closed.</returns>
    public int Settle(string wish, Func<string, InvalidPluginExecutionException> refuse)
    {
        var word = wish.Trim().ToLowerInvariant();
        var quotes = word == "keep" ? [] : Find();
        if (quotes.Count > 0 && word != "close")
        {
            throw refuse(string.Join(", ", quotes.Select(quote => quote.GetAttributeValue<string>("quotenumber") ?? quote.GetAttributeValue<string>("name"))));
        }

        foreach (var quote in quotes)
        {
            Close(quote);
        }

        return quotes.Count;
    }

    private List<Entity> Find()
    {
        var query = new QueryExpression(QuoteColumns.Table) { ColumnSet = new ColumnSet("name", "quotenumber", "statecode") };
        query.Criteria.AddCondition(OpportunityColumns.Id, ConditionOperator.Equal, opportunityId);
        query.Criteria.AddCondition("statecode", ConditionOperator.In, Draft, Active);
        return service.All(query);
    }

    /// <remarks>Only an active quote can be closed; deleting a draft would lose somebody's work.</remarks>
    private void Close(Entity quote)
    {
        if (quote.GetAttributeValue<OptionSetValue>("statecode").Value == Draft)
        {
            service.Update(new Entity(QuoteColumns.Table, quote.Id) { ["statecode"] = new OptionSetValue(Active), ["statuscode"] = new OptionSetValue(ActiveInProgress) });
        }

        service.Execute(new OrganizationRequest("CloseQuote")
        {
            ["QuoteClose"] = new Entity("quoteclose") { ["subject"] = quote.GetAttributeValue<string>("name"), ["quoteid"] = quote.ToEntityReference() },
            ["Status"] = new OptionSetValue(ClosedAsLost),
        });
    }
}
