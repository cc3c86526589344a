namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for UpdateMultiple.</summary>
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public UpdateMultipleRequest()
        : base("UpdateMultiple")
    {
    }

    /// <summary>The rows, all of one table.</summary>
    public EntityCollection Targets
    {
        get => Read<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }

    /// <summary>What to do with the row versions.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }
}
