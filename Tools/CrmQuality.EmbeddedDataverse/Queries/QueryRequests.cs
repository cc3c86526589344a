using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>FetchXmlToQueryExpression, for fetches that a QueryExpression can say.</summary>
internal static class QueryRequests
{
    public const string FromFetch = "FetchXmlToQueryExpression";

    public static OrganizationResponse Convert(OrganizationRequest request)
    {
        var query = FetchReader.Read(request.Required<string>("FetchXml"));
        return query.IsPlain
            ? new OrganizationResponse { ResponseName = FromFetch, Results = { ["Query"] = query.Expression } }
            : throw PipelineFaults.Unsupported($"{FromFetch} of a fetch with aggregates, raw order or links within filters");
    }
}
