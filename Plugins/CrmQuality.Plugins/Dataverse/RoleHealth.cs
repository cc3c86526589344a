using System.Linq;
using CrmQuality.Domain.Wording;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Looks whether the solution's security roles are there and somebody has them.</summary>
internal static class RoleHealth
{
    private static readonly string[] Roles = ["CRM Quality Administrator", "CRM Quality Manager", "CRM Quality Rep"];

    public static void Check(IOrganizationService service, HealthReport report)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.In, Roles.Cast<object>().ToArray());
        var found = service.All(query);
        report.AddAny(HealthCode.RoleMissing, Roles.Where(role => found.All(row => row.GetAttributeValue<string>("name") != role)));
        report.AddAny(HealthCode.RoleUnused, Roles.Where(role => found
            .Where(row => row.GetAttributeValue<string>("name") == role)
            .All(row => !IsGiven(service, "systemuserroles", row) && !IsGiven(service, "teamroles", row)) && found.Any(row => row.GetAttributeValue<string>("name") == role)));
    }

    private static bool IsGiven(IOrganizationService service, string table, Entity role)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet("roleid"), TopCount = 1 };
        query.Criteria.AddCondition("roleid", ConditionOperator.Equal, role.Id);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
