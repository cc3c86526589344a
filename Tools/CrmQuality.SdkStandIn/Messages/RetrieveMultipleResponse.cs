namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers RetrieveMultiple.</summary>
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public RetrieveMultipleResponse()
    {
    }

    /// <summary>The rows.</summary>
    public EntityCollection EntityCollection => Read<EntityCollection>("EntityCollection");
}
