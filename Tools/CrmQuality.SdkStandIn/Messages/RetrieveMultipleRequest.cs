using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for RetrieveMultiple.</summary>
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public RetrieveMultipleRequest()
        : base("RetrieveMultiple")
    {
    }

    /// <summary>The query.</summary>
    public QueryBase Query
    {
        get => Read<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }
}
