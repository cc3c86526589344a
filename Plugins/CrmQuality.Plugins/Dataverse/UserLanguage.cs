using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The language a user works in.</summary>
internal static class UserLanguage
{
    /// <summary>The user's language (LCID), in one call; the organisation's where the user chose none.</summary>
    public static int Of(IOrganizationService service, Guid userId, int organizationLanguage)
    {
        var query = new QueryExpression("usersettings") { ColumnSet = new ColumnSet("uilanguageid"), TopCount = 1 };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        var found = service.RetrieveMultiple(query).Entities;
        var language = found.Count == 0 ? 0 : found[0].GetAttributeValue<int>("uilanguageid");
        return language == 0 ? organizationLanguage : language;
    }
}
