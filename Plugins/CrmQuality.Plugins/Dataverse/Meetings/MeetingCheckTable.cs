using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>The table of meeting checks: one for all copies of a meeting.</summary>
internal sealed class MeetingCheckTable(IOrganizationService service)
{
    /// <summary>The check under a key, or under one the meeting had before; null where there is none.</summary>
    public Entity? Find(IReadOnlyList<string> keys)
    {
        var query = new QueryExpression(MeetingCheckColumns.Table) { ColumnSet = new ColumnSet(MeetingCheckColumns.Key, MeetingCheckColumns.AgreedOn, MeetingCheckColumns.Owner) };
        query.Criteria.AddCondition(MeetingCheckColumns.Key, keys.Count == 1 ? ConditionOperator.Equal : ConditionOperator.In, keys.ToArray<object>());
        var found = service.RetrieveMultiple(query).Entities.OrderBy(row => row.GetAttributeValue<string>(MeetingCheckColumns.Key) == keys[0] ? 0 : 1).ToList();
        foreach (var former in found.Skip(1))
        {
            service.Delete(former.LogicalName, former.Id);
        }

        return found.FirstOrDefault();
    }

    /// <summary>Writes a check.</summary>
    /// <param name="row">Its columns.</param>
    /// <param name="stored">The one there is; null for none.</param>
    /// <param name="rep">Who holds the meeting, and owns the row where that is possible.</param>
    public void Save(Entity row, Entity? stored, EntityReference rep)
    {
        if (stored is null)
        {
            OwnedRows.Create(service, row, rep);
            return;
        }

        row.Id = stored.Id;
        service.Update(row);
        if (stored.GetAttributeValue<EntityReference>(MeetingCheckColumns.Owner)?.Id != rep.Id)
        {
            HandOver(stored, rep);
        }
    }

    /// <summary>Notes when the meeting is to be posted.</summary>
    public void Due(string key, System.DateTime? on)
    {
        foreach (var row in service.RetrieveMultiple(ByKey(key)).Entities)
        {
            service.Update(new Entity(row.LogicalName, row.Id) { [MeetingCheckColumns.DueOn] = on });
        }
    }

    /// <summary>Deletes the check of a meeting that will not be.</summary>
    public void Delete(string key)
    {
        foreach (var row in service.RetrieveMultiple(ByKey(key)).Entities)
        {
            service.Delete(row.LogicalName, row.Id);
        }
    }

    private void HandOver(Entity stored, EntityReference rep)
    {
        try
        {
            service.Update(new Entity(stored.LogicalName, stored.Id) { [MeetingCheckColumns.Owner] = rep });
        }
        catch (FaultException)
        {
            // The rep cannot own it: it stays whose it is, and says who holds the meeting.
        }
    }

    private static QueryExpression ByKey(string key)
    {
        var query = new QueryExpression(MeetingCheckColumns.Table) { ColumnSet = new ColumnSet(MeetingCheckColumns.Key) };
        query.Criteria.AddCondition(MeetingCheckColumns.Key, ConditionOperator.Equal, key);
        return query;
    }
}
