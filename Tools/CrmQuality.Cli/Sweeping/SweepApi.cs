using System;
using System.Text.Json;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Sweeping;

/// <summary>Has an environment sweep its whole pipeline, call by call.</summary>
/// <param name="environment">The environment.</param>
/// <param name="pageSize">How many opportunities a call looks at; null for the most it may.</param>
internal sealed class SweepApi(ConnectedEnvironment environment, int? pageSize)
{
    /// <summary>Sweeps to the end.</summary>
    /// <param name="onPage">Told how many opportunities are done.</param>
    /// <exception cref="EnvironmentException">A call failed, or does not get on.</exception>
    public SweepTotals Run(Action<int> onPage)
    {
        var totals = new SweepTotals();
        var request = new OrganizationRequest("crmq_SweepPipeline");
        if (pageSize is { } size)
        {
            request["PageSize"] = size;
        }

        for (var cursor = Call(request, totals); cursor.Length > 0; cursor = Next(request, cursor, totals))
        {
            onPage(totals.Scanned);
        }

        return totals;
    }

    private string Next(OrganizationRequest request, string cursor, SweepTotals totals)
    {
        request["Cursor"] = cursor;
        var next = Call(request, totals);
        return next != cursor
            ? next
            : throw new EnvironmentException($"{environment.Name} does not get on with the sweep after {totals.Scanned} opportunities. What it judged stays judged; sweep again with a smaller --page-size.");
    }

    private string Call(OrganizationRequest request, SweepTotals totals)
    {
        var response = environment.Service.Execute(request);
        using var answer = JsonDocument.Parse((string)response["Result"]);
        totals.Add(answer.RootElement);
        return (string)response["Cursor"];
    }
}
