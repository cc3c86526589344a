using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>Gives the quotes that the cases say.</summary>
internal sealed class MatrixQuotes(MatrixOrganization organization)
{
    private const int Closed = 3;

    /// <summary>Ties a quote to the opportunity.</summary>
    public void Give(MatrixCase one, Guid id)
    {
        var service = organization.As(one.Actor);
        var opportunity = new EntityReference("opportunity", id);
        switch (one.Way)
        {
            case SaveWay.QuoteGenerated:
                service.Execute(new OrganizationRequest("GenerateQuoteFromOpportunity") { ["OpportunityId"] = id, ["ColumnSet"] = new ColumnSet("quoteid") });
                break;
            case SaveWay.QuoteMoved:
                var free = service.Create(new Entity("quote") { ["name"] = "Offer" });
                service.Update(new Entity("quote", free) { ["opportunityid"] = opportunity });
                break;
            case SaveWay.QuoteRevised:
                service.Execute(new OrganizationRequest("ReviseQuote") { ["QuoteId"] = RevisableQuote(one, opportunity), ["ColumnSet"] = new ColumnSet("quoteid") });
                break;
            default:
                service.Create(new Entity("quote") { ["name"] = "Offer", ["opportunityid"] = opportunity });
                break;
        }
    }

    /// <summary>One that was given before the criteria were published, and is closed by now.</summary>
    private Guid RevisableQuote(MatrixCase one, EntityReference opportunity)
    {
        var quote = new Entity("quote") { ["name"] = "Offer", ["opportunityid"] = opportunity, ["ownerid"] = new EntityReference("systemuser", organization.Id(one.Actor)) };
        var id = ((Guid?)organization.Administrator.Execute(MatrixOrganization.Bypassing(new OrganizationRequest("Create") { ["Target"] = quote }))["id"])!.Value;
        organization.Administrator.Update(new Entity("quote", id) { ["statecode"] = new OptionSetValue(1) });
        organization.Administrator.Update(new Entity("quote", id) { ["statecode"] = new OptionSetValue(Closed), ["statuscode"] = new OptionSetValue(7) });
        return id;
    }
}
