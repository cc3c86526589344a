using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>What the rows say once the saves are through.</summary>
internal sealed class MatrixReading
{
    private const int First = 284610000;
    private const int FirstCategory = 100000001;
    private static readonly string[] Verdicts = ["not evaluated", "out of scope", "unvalidated", "validated", "waived", "expired"];
    private static readonly string[] Categories = ["Pipeline", "BestCase", "Committed", "Omitted", "Won", "Lost"];
    private static readonly string[] Kinds = ["Created", "Changed", "Won", "Lost", "Reopened", "Refused"];

    private readonly Dictionary<string, Entity> opportunities;
    private readonly ILookup<string, Entity> events;

    /// <summary>Reads what is there, and the events of this moment.</summary>
    public MatrixReading(MatrixOrganization organization)
    {
        var now = organization.Organization.Clock.UtcNow;
        opportunities = organization.Administrator.All("opportunity", "name", "crmq_verdict", "msdyn_forecastcategory").ToDictionary(row => row.Text("name"));
        var names = opportunities.ToDictionary(row => row.Value.Id, row => row.Key);
        events = organization.Administrator
            .All("crmq_pipelineevent", "crmq_name", "crmq_kind", "crmq_verdict", "crmq_opportunityid", "crmq_occurredon")
            .Where(row => row.GetAttributeValue<DateTime>("crmq_occurredon") == now)
            .ToLookup(row => row.Reference("crmq_opportunityid") is { } id ? names[id] : row.Text("crmq_name"));
    }

    public MatrixResult Of(string name, bool isRefused)
    {
        var row = opportunities.GetValueOrDefault(name);
        var moves = events[name].Where(item => Kind(item) != "Refused").Select(item => $"{Kind(item)} {Name(Verdicts, item, "crmq_verdict", First)}").ToList();
        return new MatrixResult(
            isRefused,
            row is null ? "" : Name(Verdicts, row, "crmq_verdict", First),
            row is null ? "" : Name(Categories, row, "msdyn_forecastcategory", FirstCategory),
            moves.GroupBy(move => move.Split(' ')[0]).Any(kind => kind.Count() > 1) ? string.Join(" and ", moves) : moves.LastOrDefault(""),
            events[name].Any(item => Kind(item) == "Refused"));
    }

    private static string Kind(Entity item) => Kinds[item.Choice("crmq_kind")!.Value - First];

    private static string Name(string[] names, Entity row, string column, int first) => row.Choice(column) is { } value ? names[value - first] : "";
}
