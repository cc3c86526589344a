using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>Watches over parameters that others add to an API.</summary>
internal static class CustomApiParts
{
    /// <summary>Whoever adds a parameter to a managed API cannot make it required: those who call it do not know of it.</summary>
    /// <exception cref="System.ServiceModel.FaultException">It is required.</exception>
    public static void RequireHarmless(RowStore store, Entity row)
    {
        if (row.LogicalName != CustomApiTables.Parameter || row.GetAttributeValue<EntityReference>(CustomApiTables.Lookup) is not { } reference)
        {
            return;
        }

        if (store.Row(reference.LogicalName, reference.Id) is { } api && api["ismanaged"] is true && !row.GetAttributeValue<bool>("isoptional"))
        {
            throw CustomApiFaults.Contradiction((string?)api["uniquename"] ?? "", $"the parameter '{row.GetAttributeValue<string>("uniquename")}' is added to a managed API, so it must be optional");
        }
    }
}
