using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Requests;

/// <summary>Makes the answers to requests.</summary>
internal static class Answers
{
    public static T Of<T>(T response, params ReadOnlySpan<(string Name, object Value)> results)
        where T : OrganizationResponse
    {
        response.ResponseName = response.GetType().Name.Replace("Response", "", StringComparison.Ordinal);
        foreach (var (name, value) in results)
        {
            ((OrganizationResponse)response).Results[name] = value;
        }

        return response;
    }

    public static UpsertResponse Upserted(string table, Guid id, bool isNew) =>
        Of(new UpsertResponse(), ("RecordCreated", isNew), ("Target", new EntityReference(table, id)));
}
