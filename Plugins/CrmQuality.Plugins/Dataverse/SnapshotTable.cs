using System;
using System.Linq;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The table that holds every published version.</summary>
internal static class SnapshotTable
{
    public const string Table = "crmq_snapshot";
    public const string Content = "crmq_content";
    public const string Hash = "crmq_hash";
    public const string IsLive = "crmq_islive";
    public const string Version = "crmq_version";
    public const string Mode = "crmq_mode";
    public const string LastSweepOn = "crmq_lastsweepon";
    public const string TimeZoneCode = "crmq_timezonecode";

    /// <summary>The text of the live version, in one call; null when none is published.</summary>
    public static string? ReadLive(LocalPluginContext context) => TextOf(context.Read(LiveQuery(Content)).Entities.FirstOrDefault());

    /// <summary>The live version; null when none is published.</summary>
    public static SnapshotVersion? Live(IOrganizationService service) =>
        service.RetrieveMultiple(LiveQuery(Content, Hash, Version, Mode, TimeZoneCode, LastSweepOn)).Entities.Select(row => new SnapshotVersion(row)).FirstOrDefault();

    /// <summary>A version by its number.</summary>
    /// <exception cref="InvalidPluginExecutionException">There is none.</exception>
    public static SnapshotVersion ByVersion(IOrganizationService service, int version)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Content, Version), TopCount = 1 };
        query.Criteria.AddCondition(Version, ConditionOperator.Equal, version);
        return service.RetrieveMultiple(query).Entities.Select(row => new SnapshotVersion(row)).FirstOrDefault()
            ?? throw new InvalidPluginExecutionException($"There is no version {version} of the criteria.");
    }

    /// <summary>The text of a row's snapshot.</summary>
    public static string? TextOf(Entity? row) => row is null ? null : row.GetAttributeValue<string>(Content) ?? "";

    /// <summary>Keeps other publishes waiting until this one is committed, and tells the number of the next version.</summary>
    /// <remarks>Writing the latest row locks it; of two first publishes the key of the version lets only one through.</remarks>
    public static int LockNextVersion(IOrganizationService service)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Version, IsLive), TopCount = 1 };
        query.AddOrder(Version, OrderType.Descending);
        if (service.RetrieveMultiple(query).Entities.FirstOrDefault() is not { } seen)
        {
            return 1;
        }

        service.Update(new Entity(Table, seen.Id) { [IsLive] = seen.GetAttributeValue<bool>(IsLive) });
        return service.RetrieveMultiple(query).Entities[0].GetAttributeValue<int>(Version) + 1;
    }

    /// <summary>Adds a version and makes it the live one.</summary>
    public static void Append(IOrganizationService service, Snapshot snapshot, string text, PublishMode mode, int timeZoneCode, string note)
    {
        foreach (var live in service.RetrieveMultiple(LiveQuery(IsLive)).Entities)
        {
            service.Update(new Entity(Table, live.Id) { [IsLive] = false });
        }

        service.Create(new Entity(Table)
        {
            ["crmq_name"] = $"Version {snapshot.Version}",
            [Version] = snapshot.Version,
            [Content] = text,
            [Hash] = Fingerprints.Of(text),
            [IsLive] = true,
            ["crmq_publishedon"] = snapshot.PublishedOn,
            [Mode] = new OptionSetValue(OptionValues.OurFirst + (int)mode),
            [TimeZoneCode] = timeZoneCode,
            ["crmq_note"] = note,
        });
    }

    /// <summary>Notes that a sweep has gone through the whole pipeline.</summary>
    public static void MarkSwept(IOrganizationService service, DateTime now)
    {
        foreach (var live in service.RetrieveMultiple(LiveQuery(IsLive)).Entities)
        {
            service.Update(new Entity(Table, live.Id) { [LastSweepOn] = now });
        }
    }

    private static QueryExpression LiveQuery(params string[] columns)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };

        // As an object: a bare bool binds to the overload whose third parameter says whether columns are compared.
        query.Criteria.AddCondition(IsLive, ConditionOperator.Equal, (object)true);
        query.AddOrder(Version, OrderType.Descending);
        return query;
    }
}
