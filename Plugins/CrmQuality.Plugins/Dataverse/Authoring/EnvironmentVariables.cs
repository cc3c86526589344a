using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Reads the solution's environment variables.</summary>
internal static class EnvironmentVariables
{
    public const string TimeZoneCode = "crmq_timezonecode";
    public const string LongestWaiver = "crmq_longestwaiverdays";

    /// <summary>The value in this environment, else the default; blank when there is neither. In one call.</summary>
    public static string Read(IOrganizationService service, string name)
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("defaultvalue"), TopCount = 1 };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, name);
        var link = query.AddLink("environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter);
        link.EntityAlias = "v";
        link.Columns = new ColumnSet("value");
        var found = service.RetrieveMultiple(query).Entities;
        return found.Count == 0
            ? ""
            : found[0].GetAttributeValue<AliasedValue>("v.value")?.Value as string ?? found[0].GetAttributeValue<string>("defaultvalue") ?? "";
    }
}
