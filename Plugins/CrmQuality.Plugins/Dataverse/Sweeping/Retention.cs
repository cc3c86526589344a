using System;
using System.Linq;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Dataverse.Meetings;
using CrmQuality.Plugins.Dataverse.Targets;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Sweeping;

/// <summary>Deletes what has been kept long enough.</summary>
internal sealed class Retention(IOrganizationService service, DateTime now)
{
    private const int Most = 1000;
    private const int SnapshotMonths = 36;
    private const int PersonMonths = 24;

    /// <summary>Before when rows about persons go; null where they are kept for ever.</summary>
    public static DateTime? OfPersons(IOrganizationService service, DateTime now) => Before(service, EnvironmentVariables.PersonMonths, PersonMonths, now);

    /// <summary>Deletes a thousand rows of each table at most.</summary>
    /// <param name="mayGoOn">Asked before each.</param>
    /// <returns>How many it deleted.</returns>
    public int Apply(Func<bool> mayGoOn)
    {
        var deleted = 0;
        if (Before(service, EnvironmentVariables.SnapshotMonths, SnapshotMonths, now) is { } snapshots)
        {
            deleted += Delete(Older("crmq_pipelinesnapshot", "crmq_day", snapshots), mayGoOn);
        }

        if (OfPersons(service, now) is { } persons)
        {
            deleted += Delete(Older(MeetingCheckColumns.Table, MeetingCheckColumns.EndsOn, persons), mayGoOn);
            deleted += Delete(Older(TargetColumns.Table, TargetColumns.To, persons), mayGoOn);
            deleted += DeleteEntries(persons, mayGoOn);
        }

        return deleted;
    }

    private static DateTime? Before(IOrganizationService service, string variable, int otherwise, DateTime now) =>
        EnvironmentVariables.Number(service, variable, otherwise) is > 0 and < 1200 and var months ? now.AddMonths(-months) : null;

    private int Delete(QueryExpression query, Func<bool> mayGoOn)
    {
        var deleted = 0;
        foreach (var row in service.RetrieveMultiple(query).Entities.TakeWhile(_ => mayGoOn()))
        {
            service.Delete(row.LogicalName, row.Id);
            deleted++;
        }

        return deleted;
    }

    /// <remarks>The entries of a meeting go together: what is left of a ledger must still add up.</remarks>
    private int DeleteEntries(DateTime before, Func<bool> mayGoOn)
    {
        var deleted = 0;
        var old = service.RetrieveMultiple(Older(WasteColumns.Table, WasteColumns.Day, before)).Entities;
        var keys = old.Select(row => WasteLedger.KeyOf(row.GetAttributeValue<string>(WasteColumns.Key))).Distinct().ToList();
        foreach (var meeting in new WasteLedger(service).RowsOf(keys).GroupBy(row => WasteLedger.KeyOf(row.GetAttributeValue<string>(WasteColumns.Key))).TakeWhile(_ => mayGoOn()))
        {
            foreach (var row in meeting.Where(_ => meeting.All(entry => entry.GetAttributeValue<DateTime>(WasteColumns.Day) < before)))
            {
                service.Delete(row.LogicalName, row.Id);
                deleted++;
            }
        }

        return deleted;
    }

    private static QueryExpression Older(string table, string column, DateTime before)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(table == WasteColumns.Table ? [WasteColumns.Key] : []), TopCount = Most };
        query.Criteria.AddCondition(column, ConditionOperator.LessThan, before);
        query.AddOrder(column, OrderType.Ascending);
        return query;
    }
}
