namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Answers UpsertMultiple.</summary>
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    /// <summary>An empty answer.</summary>
    public UpsertMultipleResponse()
    {
    }

    /// <summary>What became of each Target, in their order.</summary>
    public new UpsertResponse[] Results => Read<UpsertResponse[]>("Results");
}
