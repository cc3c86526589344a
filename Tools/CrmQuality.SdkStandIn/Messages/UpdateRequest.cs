namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for Update.</summary>
public sealed class UpdateRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public UpdateRequest()
        : base("Update")
    {
    }

    /// <summary>The row with the changed columns.</summary>
    public Entity Target
    {
        get => Read<Entity>("Target");
        set => Parameters["Target"] = value;
    }

    /// <summary>What to do with the row version.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }
}
