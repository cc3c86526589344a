using System;
using System.IO;
using CrmQuality.Plugins.Opportunities;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Support;

/// <summary>Valid things to start from; a test changes the one fact it is about.</summary>
internal static class Some
{
    public static readonly DateTime Now = new(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc);
    public static readonly Guid Rep = new("55555555-5555-5555-5555-555555555555");
    public static readonly Guid Team = new("66666666-6666-6666-6666-666666666666");
    public static readonly Guid Dollar = new("44444444-4444-4444-4444-444444444444");

    /// <summary>Floor of 100 (block at create and win), decision maker (warn), fresh for 30 days; threshold 100.</summary>
    public static string Snapshot { get; } = File.ReadAllText(Path.Combine(Path.GetDirectoryName(typeof(Some).Assembly.Location)!, "Support", "snapshot.json")).Trim();

    /// <summary>Account with the description Good (block at create) and any task (warn); threshold 100.</summary>
    public static string Related { get; } = File.ReadAllText(Path.Combine(Path.GetDirectoryName(typeof(Some).Assembly.Location)!, "Support", "related.json")).Trim();

    public static JudgeOpportunity Judge => new(Snapshot);

    public static Entity Opportunity(decimal? value = 500m, bool? decisionMaker = true)
    {
        var row = new Entity("opportunity") { ["name"] = "Pumps" };
        if (value is { } amount)
        {
            row["estimatedvalue"] = new Money(amount);
        }

        if (decisionMaker is { } flag)
        {
            row["decisionmaker"] = flag;
        }

        return row;
    }

    public static Entity Stored(decimal? value = 500m, bool? decisionMaker = true)
    {
        var row = Opportunity(value, decisionMaker);
        row.Id = new Guid("77777777-7777-7777-7777-777777777777");
        row["statecode"] = new OptionSetValue(0);
        row["createdon"] = Now.AddDays(-1);
        row["exchangerate"] = 1m;
        row["ownerid"] = new EntityReference("systemuser", Rep);
        return row;
    }

    public static Entity Changes(string column, object? value) => new("opportunity") { [column] = value };

    public static int? Verdict(this Entity row) => row.GetAttributeValue<OptionSetValue>("crmq_verdict")?.Value - 284610000;
}
