using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Evaluating;

/// <summary>The pages of a dry run, added up.</summary>
internal sealed class DryRun
{
    private readonly List<JsonElement> pages = [];

    /// <summary>Asks for all pages.</summary>
    public DryRun(CriteriaOrganization organization, int pageSize, System.Guid? set = null, int? threshold = null)
    {
        var cursor = "";
        do
        {
            var request = new OrganizationRequest("crmq_DryRunCriteriaSet") { ["PageSize"] = pageSize, ["Cursor"] = cursor };
            if (set is { } id)
            {
                request["CriteriaSet"] = new EntityReference("crmq_criteriaset", id);
            }

            if (threshold is { } per)
            {
                request["Threshold"] = per;
            }

            var answer = organization.Service.Execute(request);
            pages.Add(JsonDocument.Parse((string)answer["Result"]).RootElement);
            cursor = (string)answer["Cursor"];
        }
        while (cursor.Length > 0);
    }

    public int Pages => pages.Count;

    public int Read => pages.Sum(page => page.GetProperty("read").GetInt32());

    /// <summary>What would change, by the opportunity's id.</summary>
    public IReadOnlyDictionary<System.Guid, JsonElement> Changes =>
        pages.SelectMany(page => page.GetProperty("changes").EnumerateArray()).ToDictionary(change => change.GetProperty("id").GetGuid());

    /// <summary>Count and value of every verdict by the live version or the candidate.</summary>
    public string Verdicts(string side) => string.Join(", ", pages
        .Where(page => page.TryGetProperty(side, out _))
        .SelectMany(page => page.GetProperty(side).GetProperty("verdicts").EnumerateArray())
        .GroupBy(verdict => verdict.GetProperty("verdict").GetString())
        .Select(same => $"{same.Key} {same.Sum(one => one.GetProperty("count").GetInt32())}: {same.Sum(one => one.GetProperty("value").GetDecimal()):0.##}")
        .Where(text => !text.Contains(" 0: ", System.StringComparison.Ordinal)));

    /// <summary>A figure of one side.</summary>
    public int Figure(string side, string name) => pages.Sum(page => page.GetProperty(side).GetProperty(name).GetInt32());
}
