using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Who belongs to which team.</summary>
internal static class TeamMembership
{
    /// <summary>Whether a user belongs to a team, in one call.</summary>
    public static bool Has(IOrganizationService service, Guid team, Guid user)
    {
        var query = new QueryExpression("teammembership") { ColumnSet = new ColumnSet("teamid"), TopCount = 1 };
        query.Criteria.AddCondition("teamid", ConditionOperator.Equal, team);
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, user);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
