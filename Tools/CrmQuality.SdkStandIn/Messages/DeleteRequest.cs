namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for Delete.</summary>
public sealed class DeleteRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public DeleteRequest()
        : base("Delete")
    {
    }

    /// <summary>The row.</summary>
    public EntityReference Target
    {
        get => Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    /// <summary>What to do with the row version.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }
}
