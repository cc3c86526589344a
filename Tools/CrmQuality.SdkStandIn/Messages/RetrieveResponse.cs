namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers Retrieve.</summary>
public sealed class RetrieveResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public RetrieveResponse()
    {
    }

    /// <summary>The row.</summary>
    public Entity Entity => Read<Entity>("Entity");
}
