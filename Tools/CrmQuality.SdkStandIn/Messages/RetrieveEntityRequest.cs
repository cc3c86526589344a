using System;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for RetrieveEntity.</summary>
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public RetrieveEntityRequest()
        : base("RetrieveEntity")
    {
    }

    /// <summary>What is wanted of it.</summary>
    public EntityFilters EntityFilters
    {
        get => Read<EntityFilters>("EntityFilters");
        set => Parameters["EntityFilters"] = value;
    }

    /// <summary>The table.</summary>
    public string LogicalName
    {
        get => Read<string>("LogicalName");
        set => Parameters["LogicalName"] = value;
    }

    /// <summary>Its identifier, where no name is given.</summary>
    public Guid MetadataId
    {
        get => Read<Guid>("MetadataId");
        set => Parameters["MetadataId"] = value;
    }

    /// <summary>Whether what is not published counts too.</summary>
    public bool RetrieveAsIfPublished
    {
        get => Read<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}
