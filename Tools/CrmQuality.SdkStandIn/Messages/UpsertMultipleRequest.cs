namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for UpsertMultiple.</summary>
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public UpsertMultipleRequest()
        : base("UpsertMultiple")
    {
    }

    /// <summary>The rows, all of one table.</summary>
    public EntityCollection Targets
    {
        get => Read<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}
