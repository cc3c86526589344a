namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers Upsert.</summary>
public sealed class UpsertResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public UpsertResponse()
    {
    }

    /// <summary>Whether the row is new.</summary>
    public bool RecordCreated => Read<bool>("RecordCreated");

    /// <summary>The row.</summary>
    public EntityReference Target => Read<EntityReference>("Target");
}
