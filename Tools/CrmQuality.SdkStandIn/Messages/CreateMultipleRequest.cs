namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for CreateMultiple.</summary>
public sealed class CreateMultipleRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public CreateMultipleRequest()
        : base("CreateMultiple")
    {
    }

    /// <summary>The rows, all of one table.</summary>
    public EntityCollection Targets
    {
        get => Read<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}
