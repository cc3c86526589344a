using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for RetrieveAllEntities.</summary>
public sealed class RetrieveAllEntitiesRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public RetrieveAllEntitiesRequest()
        : base("RetrieveAllEntities")
    {
    }

    /// <summary>What is wanted of them.</summary>
    public EntityFilters EntityFilters
    {
        get => Read<EntityFilters>("EntityFilters");
        set => Parameters["EntityFilters"] = value;
    }

    /// <summary>Whether what is not published counts too.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Read<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}
