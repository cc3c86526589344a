using System;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers Create.</summary>
public sealed class CreateResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public CreateResponse()
    {
    }

    /// <summary>The id of the new row.</summary>
    public Guid id => Read<Guid>("id");
}
