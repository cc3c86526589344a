using System;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers CreateMultiple.</summary>
public sealed class CreateMultipleResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public CreateMultipleResponse()
    {
    }

    /// <summary>The ids of the new rows, in the order of the Targets.</summary>
    public Guid[] Ids => Read<Guid[]>("Ids");
}
