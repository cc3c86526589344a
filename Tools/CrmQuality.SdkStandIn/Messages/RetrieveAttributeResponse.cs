using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers RetrieveAttribute.</summary>
public sealed class RetrieveAttributeResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public RetrieveAttributeResponse()
    {
    }

    /// <summary>The column.</summary>
    public AttributeMetadata AttributeMetadata => Read<AttributeMetadata>("AttributeMetadata");
}
