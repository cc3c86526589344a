using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers RetrieveEntity.</summary>
public sealed class RetrieveEntityResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public RetrieveEntityResponse()
    {
    }

    /// <summary>The table.</summary>
    public EntityMetadata EntityMetadata => Read<EntityMetadata>("EntityMetadata");
}
