using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Reads the solution's environment variables.</summary>
internal static class EnvironmentVariables
{
    public const string TimeZoneCode = "crmq_timezonecode";
    public const string LongestWaiver = "crmq_longestwaiverdays";
    public const string NoticeHours = "crmq_noticehours";
    public const string SnapshotMonths = "crmq_snapshotmonths";
    public const string PersonMonths = "crmq_personmonths";
    public const string PersonView = "crmq_personview";

    /// <summary>The whole number it holds; another where it holds none.</summary>
    public static int Number(IOrganizationService service, string name, int otherwise) =>
        int.TryParse(Read(service, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

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
