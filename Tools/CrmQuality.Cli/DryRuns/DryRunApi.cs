using System;
using System.Text.Json;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.DryRuns;

/// <summary>Asks <c>crmq_DryRunCriteriaSet</c> page by page; it writes nothing.</summary>
/// <param name="service">The environment.</param>
/// <param name="pageSize">Opportunities per page; null leaves it to the environment.</param>
internal sealed class DryRunApi(IOrganizationService service, int? pageSize = null)
{
    /// <summary>What publishing would change.</summary>
    /// <param name="set">A set to publish besides those that are; null for none.</param>
    /// <param name="threshold">A threshold to try instead of the stored one, in per cent; null for the stored one.</param>
    /// <param name="onPage">Told how many opportunities are done.</param>
    public DryRunTotals Run(Guid? set, int? threshold, Action<int> onPage)
    {
        var totals = new DryRunTotals();
        var request = Request(set, threshold);
        while (true)
        {
            var response = service.Execute(request);
            using var page = JsonDocument.Parse((string)response["Result"]);
            totals.Add(page.RootElement.Clone());
            onPage(totals.Read);
            if ((string)response["Cursor"] is not { Length: > 0 } cursor)
            {
                return totals;
            }

            request["Cursor"] = cursor;
        }
    }

    private OrganizationRequest Request(Guid? set, int? threshold)
    {
        var request = new OrganizationRequest("crmq_DryRunCriteriaSet");
        if (set is { } id)
        {
            request["CriteriaSet"] = new EntityReference(CriteriaColumns.SetTable, id);
        }

        if (threshold is { } percent)
        {
            request["Threshold"] = percent;
        }

        if (pageSize is { } size)
        {
            request["PageSize"] = size;
        }

        return request;
    }
}
