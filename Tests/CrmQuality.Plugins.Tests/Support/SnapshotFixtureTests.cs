#if NET
using System;
using System.Collections.Generic;
using System.IO;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Plugins.Tests.Support;

/// <summary>Keeps the snapshots that these tests run on equal to what publishing writes today.</summary>
[TestClass]
public sealed class SnapshotFixtureTests
{
    [TestMethod]
    public void Snapshot_Compiled_EqualsTheFile() => Compare("snapshot.json", Set, () => Some.Snapshot);

    [TestMethod]
    public void Related_Compiled_EqualsTheFile() => Compare("related.json", RelatedSet, () => Some.Related);

    private static void Compare(string file, CriteriaSetDraft set, Func<string> committed)
    {
        var compilation = SnapshotCompiler.Compile([set], Catalog, Settings);

        Assert.IsNotNull(compilation.Snapshot, string.Join("\n", compilation.Errors));
        var text = SnapshotWriter.Write(compilation.Snapshot);
        if (Environment.GetEnvironmentVariable("CRMQUALITY_UPDATE") == "1")
        {
            File.WriteAllText(Source(file), text + "\n");
            return;
        }

        Assert.AreEqual(text, committed(), "CRMQUALITY_UPDATE=1 dotnet test Tests/CrmQuality.Plugins.Tests --filter SnapshotFixture writes the file anew.");
    }

    private static string Source(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmQuality.Plugins.Tests.csproj")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "Support", file);
    }

    private static SnapshotSettings Settings => new()
    {
        Version = 7,
        PublishedOn = Some.Now,
        BaseCurrency = new Guid("11111111-1111-1111-1111-111111111111"),
        ExchangeRates = new Dictionary<Guid, decimal> { [Some.Dollar] = 2m },
        Calendar = OrganizationCalendar.Utc,
    };

    private static TableCatalog Catalog => new(name => name switch
    {
        "opportunity" => Opportunity,
        "account" => new CatalogTable("account", "accountid", [new CatalogColumn("description", ColumnKind.Text)]),
        "task" => new CatalogTable("task", "activityid", [new CatalogColumn("regardingobjectid", ColumnKind.Lookup) { Targets = ["opportunity"] }]),
        _ => null,
    });

    private static CatalogTable Opportunity => new("opportunity", "opportunityid",
    [
        new CatalogColumn("createdon", ColumnKind.Moment),
        new CatalogColumn("stepname", ColumnKind.Text),
        new CatalogColumn("estimatedvalue", ColumnKind.Money),
        new CatalogColumn("decisionmaker", ColumnKind.Boolean) { Default = 0 },
        new CatalogColumn("parentaccountid", ColumnKind.Lookup) { Targets = ["account"] },
        new CatalogColumn("msdyn_forecastcategory", ColumnKind.Choice),
    ]);

    private static CriteriaSetDraft RelatedSet => new()
    {
        Id = new Guid("22222222-2222-2222-2222-222222222222"),
        Code = "RELATED",
        Name = "Related rows",
        Criteria =
        [
            Draft(1, "FLOOR", "<condition attribute='estimatedvalue' operator='ge' value='100'/>") with { Severity = "block", Gates = ["create"] },
            Draft(4, "ACCOUNT", "<link-entity name='account' from='accountid' to='parentaccountid'><filter><condition attribute='description' operator='eq' value='Good'/></filter></link-entity>") with
            {
                Severity = "block",
                Gates = ["create"],
            },
            Draft(5, "TASKS", "<link-entity name='task' from='regardingobjectid' to='opportunityid' link-type='any'/>") with { Severity = "warn" },
        ],
    };

    private static CriteriaSetDraft Set => new()
    {
        Id = new Guid("22222222-2222-2222-2222-222222222222"),
        Code = "DIRECT",
        Name = "Direct sales",
        Criteria =
        [
            Draft(1, "FLOOR", "<condition attribute='estimatedvalue' operator='ge' value='100'/>") with
            {
                Severity = "block",
                Gates = ["create", "win"],
                Mandatory = true,
                Texts = new Dictionary<int, CriterionTextDraft>
                {
                    [1033] = new("Est. revenue", "enter at least 100", "smaller orders go to the web shop"),
                    [1035] = new("Arvioitu tuotto", "anna vähintään 100", "pienemmät tilaukset hoitaa verkkokauppa"),
                },
            },
            Draft(2, "DECIDER", "<condition attribute='decisionmaker' operator='eq' value='1'/>") with { Severity = "warn" },
            Draft(3, "FRESH", "<condition attribute='createdon' operator='last-x-days' value='30'/>"),
        ],
    };

    private static CriterionDraft Draft(byte number, string code, string condition) => new()
    {
        Id = new Guid(0x33333333, 0x3333, 0x3333, 0, 0, 0, 0, 0, 0, 0, number),
        Code = code,
        Condition = $"<filter>{condition}</filter>",
        Texts = new Dictionary<int, CriterionTextDraft> { [1033] = new(code, "see to it", "") },
    };
}
#endif
