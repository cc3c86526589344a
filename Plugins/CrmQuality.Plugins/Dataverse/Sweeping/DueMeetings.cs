using System;
using CrmQuality.Plugins.Dataverse.Meetings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Sweeping;

/// <summary>The meetings that have ended and are not posted yet.</summary>
internal sealed class DueMeetings(IOrganizationService service, DateTime now)
{
    private const int Most = 1000;

    /// <summary>Asks for their posting, which happens after the sweep and one by one: a meeting that fails holds up no other.</summary>
    /// <param name="mayGoOn">Asked before each.</param>
    /// <returns>How many it asked for.</returns>
    public int Ask(Func<bool> mayGoOn)
    {
        var query = new QueryExpression(MeetingCheckColumns.Table) { ColumnSet = new ColumnSet(false), TopCount = Most };
        query.Criteria.AddCondition(MeetingCheckColumns.DueOn, ConditionOperator.LessEqual, now);
        query.AddOrder(MeetingCheckColumns.DueOn, OrderType.Ascending);
        var asked = 0;
        foreach (var check in service.RetrieveMultiple(query).Entities)
        {
            if (!mayGoOn())
            {
                break;
            }

            service.Update(new Entity(check.LogicalName, check.Id) { [MeetingCheckColumns.PostAskedOn] = now });
            asked++;
        }

        return asked;
    }
}
