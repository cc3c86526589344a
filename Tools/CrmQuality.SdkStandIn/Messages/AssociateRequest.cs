namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for Associate.</summary>
public sealed class AssociateRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public AssociateRequest()
        : base("Associate")
    {
    }

    /// <summary>The row.</summary>
    public EntityReference Target
    {
        get => Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    /// <summary>The relationship.</summary>
    public Relationship Relationship
    {
        get => Read<Relationship>("Relationship");
        set => Parameters["Relationship"] = value;
    }

    /// <summary>The rows on its other side.</summary>
    public EntityReferenceCollection RelatedEntities
    {
        get => Read<EntityReferenceCollection>("RelatedEntities");
        set => Parameters["RelatedEntities"] = value;
    }
}
