using System;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for RetrieveAttribute.</summary>
public sealed class RetrieveAttributeRequest : OrganizationRequest
{
    /// <summary>An empty request.</summary>
    public RetrieveAttributeRequest()
        : base("RetrieveAttribute")
    {
    }

    /// <summary>The table.</summary>
    public string EntityLogicalName
    {
        get => Read<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    /// <summary>The column.</summary>
    public string LogicalName
    {
        get => Read<string>("LogicalName");
        set => Parameters["LogicalName"] = value;
    }

    /// <summary>Its identifier, where no names are given.</summary>
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
