using System;
using System.ServiceModel;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The language a user works in.</summary>
internal static class UserLanguage
{
    /// <summary>The user's language (LCID), in one call; the organisation's where the user chose none, or where it cannot be read.</summary>
    public static int Of(LocalPluginContext context, Guid userId, int organizationLanguage)
    {
        var query = new QueryExpression("usersettings") { ColumnSet = new ColumnSet("uilanguageid"), TopCount = 1 };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        try
        {
            var found = context.AsSystem.RetrieveMultiple(query).Entities;
            var language = found.Count == 0 ? 0 : found[0].GetAttributeValue<int>("uilanguageid");
            return language == 0 ? organizationLanguage : language;
        }
        catch (FaultException fault)
        {
            // A refusal stays one, whatever language it is written in.
            context.Trace($"The user's language could not be read: {fault.Message}");
            return organizationLanguage;
        }
    }
}
