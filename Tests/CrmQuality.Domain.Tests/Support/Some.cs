using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Support;

/// <summary>Valid things to start from; a test changes the one fact it is about.</summary>
internal static class Some
{
    public static readonly DateTime Now = new(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc);

    public static readonly Guid Euro = new("11111111-1111-1111-1111-111111111111");

    public static Day Today => Day.Of(Now);

    public static ColumnCatalog Catalog { get; } = new(
    [
        new CatalogColumn("createdon", ColumnKind.Moment),
        new CatalogColumn("name", ColumnKind.Text),
        new CatalogColumn("stepname", ColumnKind.Text),
        new CatalogColumn("salesstage", ColumnKind.Choice)
        {
            Options = new Dictionary<long, string> { [0] = "Qualify", [1] = "Develop", [2] = "Propose", [3] = "Close" },
        },
        new CatalogColumn("estimatedvalue", ColumnKind.Money)
        {
            Labels = new Dictionary<int, string> { [1033] = "Est. Revenue", [1035] = "Arvioitu tuotto" },
        },
        new CatalogColumn("discountpercentage", ColumnKind.Number),
        new CatalogColumn("closeprobability", ColumnKind.Whole),
        new CatalogColumn("decisionmaker", ColumnKind.Boolean)
        {
            Options = new Dictionary<long, string> { [0] = "mark complete", [1] = "completed" },
            Default = 0,
        },
        new CatalogColumn("purchasetimeframe", ColumnKind.Choice)
        {
            Options = new Dictionary<long, string> { [0] = "Immediate", [1] = "This Quarter", [4] = "Unknown" },
        },
        new CatalogColumn("estimatedclosedate", ColumnKind.Date),
        new CatalogColumn("campaignid", ColumnKind.Lookup),
        new CatalogColumn("totalscore", ColumnKind.Number) { Refusal = "it is calculated" },
    ]);

    public static SnapshotSettings Settings { get; } = new()
    {
        Version = 3,
        PublishedOn = Now,
        BaseCurrency = Euro,
        Calendar = OrganizationCalendar.Utc,
    };

    public static CriterionDraft Criterion(string code, string condition) => new()
    {
        Code = code,
        Condition = $"<filter>{condition}</filter>",
        Texts = new Dictionary<int, CriterionText> { [1033] = new(code + " title", code + " advice", "") },
    };

    public static CriteriaSetDraft Set(params CriterionDraft[] criteria) => new()
    {
        Id = new Guid("22222222-2222-2222-2222-222222222222"),
        Code = "SET",
        Name = "Direct sales",
        Stages = ["Qualify", "Develop", "Propose", "Close"],
        Criteria = criteria,
    };

    public static Snapshot Snapshot(params CriteriaSetDraft[] sets) => Snapshot(Settings, sets);

    public static Snapshot Snapshot(SnapshotSettings settings, params CriteriaSetDraft[] sets)
    {
        var compilation = SnapshotCompiler.Compile(sets, Catalog, settings);
        return compilation.Snapshot ?? throw new InvalidOperationException(string.Join("; ", compilation.Errors.Select(error => error.Message)));
    }

    public static Snapshot WithOne(string condition) => Snapshot(Set(Criterion("ONE", condition)));

    public static IReadOnlyList<AuthoringError> Errors(params CriteriaSetDraft[] sets) =>
        SnapshotCompiler.Compile(sets, Catalog, Settings).Errors;
}
