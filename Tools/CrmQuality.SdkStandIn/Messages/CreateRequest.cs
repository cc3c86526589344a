namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for Create.</summary>
public sealed class CreateRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public CreateRequest()
        : base("Create")
    {
    }

    /// <summary>The new row.</summary>
    public Entity Target
    {
        get => Read<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}
