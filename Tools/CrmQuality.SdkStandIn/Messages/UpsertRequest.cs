namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for Upsert.</summary>
public sealed class UpsertRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public UpsertRequest()
        : base("Upsert")
    {
    }

    /// <summary>The row, named by id or alternate key.</summary>
    public Entity Target
    {
        get => Read<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}
