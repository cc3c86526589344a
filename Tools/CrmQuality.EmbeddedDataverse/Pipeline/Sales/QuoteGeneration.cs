using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>GenerateQuoteFromOpportunity: a draft with the products of an opportunity, which is not written.</summary>
internal sealed class QuoteGeneration(Engine engine, Caller caller)
{
    private const string Quote = "quote";

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        request.AllowOnly("OpportunityId", "ColumnSet");
        request.Required<ColumnSet>("ColumnSet");
        var opportunity = Opportunity(request.Required<Guid>("OpportunityId"));
        return new CompoundMessages(engine, caller).Run(request, Quote, opportunity, Generate);
    }

    private void Generate(PipelineEvent message, InnerRows rows)
    {
        var opportunity = Opportunity(message.Before!.Id);
        var quote = ColumnMappings.Map(opportunity, Quote);
        quote["opportunityid"] = new EntityReference("opportunity", opportunity.Id);
        var id = rows.Create(quote);
        foreach (var line in PricedTable.Opportunity.LinesOf(engine.Store, opportunity.Id).ToArray())
        {
            var copy = ColumnMappings.Map(line, PricedTable.Quote.Line);
            copy[PricedTable.Quote.Lookup] = new EntityReference(Quote, id);
            rows.Create(copy);
        }

        message.Output["Entity"] = engine.Reads.Retrieve(Quote, id, message.Required<ColumnSet>("ColumnSet"), caller);
    }

    private Row Opportunity(Guid id) => engine.Store.Row("opportunity", id) ?? throw Faults.NoRow("opportunity", id);
}
