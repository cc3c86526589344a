using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for Retrieve.</summary>
public sealed class RetrieveRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public RetrieveRequest()
        : base("Retrieve")
    {
    }

    /// <summary>The row.</summary>
    public EntityReference Target
    {
        get => Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    /// <summary>The columns wanted.</summary>
    public ColumnSet ColumnSet
    {
        get => Read<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }
}
