using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>The requests of the sales process, and the merging of customers.</summary>
internal sealed class SalesRequests(Engine engine, Caller caller)
{
    /// <summary>The table a request is about, for the call log; null for other requests, and for Merge, whose Target says it.</summary>
    public static string? TableOf(string? request) => request switch
    {
        MessageNames.WinRequest or MessageNames.LoseRequest => "opportunity",
        MessageNames.QualifyLead => "lead",
        MessageNames.GenerateQuote or MessageNames.WinQuote or MessageNames.CloseQuote or MessageNames.ReviseQuote => "quote",
        _ => null,
    };

    public OrganizationResponse Execute(OrganizationRequest request) => request.RequestName switch
    {
        MessageNames.WinRequest or MessageNames.LoseRequest => new OpportunityClosing(engine, caller).Execute(request),
        MessageNames.QualifyLead => new LeadQualification(engine, caller).Execute(request),
        MessageNames.GenerateQuote => new QuoteGeneration(engine, caller).Execute(request),
        MessageNames.WinQuote or MessageNames.CloseQuote => new QuoteClosing(engine, caller).Execute(request),
        MessageNames.ReviseQuote => new QuoteRevision(engine, caller).Execute(request),
        MessageNames.Merge => new CustomerMerging(engine, caller).Execute(request),
        _ => throw PipelineFaults.Unsupported($"the message '{request.RequestName}'"),
    };
}
