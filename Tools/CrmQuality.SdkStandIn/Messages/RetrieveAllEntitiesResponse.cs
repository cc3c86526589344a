using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers RetrieveAllEntities.</summary>
public sealed class RetrieveAllEntitiesResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public RetrieveAllEntitiesResponse()
    {
    }

    /// <summary>The tables.</summary>
    public EntityMetadata[] EntityMetadata => Read<EntityMetadata[]>("EntityMetadata");
}
