using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Processes;

/// <summary>The table of a business process flow that leads through opportunities.</summary>
/// <param name="Table">Its logical name.</param>
/// <param name="Lookup">Its lookup to the opportunity.</param>
internal sealed record ProcessFlow(string Table, string Lookup)
{
    private const int BusinessProcessFlow = 4;
    private const int Definition = 1;

    /// <summary>Microsoft's two flows have the first, those that an organisation makes the second.</summary>
    private static readonly string[] Lookups = ["opportunityid", "bpf_opportunityid"];

    /// <summary>A flow by the name of its table.</summary>
    /// <exception cref="UnusableInputException">It is none, or leads through other rows.</exception>
    public static ProcessFlow Find(ConnectedEnvironment environment, string table)
    {
        var tables = Tables(environment.Service);
        if (tables.Contains(table) && LookupOf(environment.Service, table) is { } lookup)
        {
            return new ProcessFlow(table, lookup);
        }

        var others = tables.Where(other => LookupOf(environment.Service, other) is not null).Order().ToList();
        var known = others.Count == 0 ? "it has none" : "it has " + string.Join(", ", others);
        throw new UnusableInputException(new InputProblem(table, $"{environment.Name} has no business process flow through opportunities with this table; {known}"));
    }

    private static List<string> Tables(IOrganizationService service)
    {
        var query = new QueryExpression("workflow") { ColumnSet = new ColumnSet("uniquename") };
        query.Criteria.AddCondition("category", ConditionOperator.Equal, BusinessProcessFlow);
        query.Criteria.AddCondition("type", ConditionOperator.Equal, Definition);
        query.Criteria.AddCondition("uniquename", ConditionOperator.NotNull);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => row.Text("uniquename")).Distinct()];
    }

    private static string? LookupOf(IOrganizationService service, string table)
    {
        var response = (RetrieveEntityResponse)service.Execute(new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Attributes });
        return Lookups.FirstOrDefault(lookup => response.EntityMetadata.Attributes.Any(column => column.LogicalName == lookup));
    }
}
