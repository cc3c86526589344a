using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.EngineBenchmarks;

/// <summary>Twelve criteria of the kinds that organisations write, over the opportunity's own columns.</summary>
internal static class TwelveCriteria
{
    public const int Threshold = 70;
    public const string AskedFrom = "Develop";
    public static readonly DateTime Now = new(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc);
    public static readonly Guid Euro = new("11111111-1111-1111-1111-111111111111");
    public static readonly string[] Stages = ["Qualify", AskedFrom, "Propose", "Close"];

    public static readonly WrittenCriterion[] All =
    [
        new("REVENUE", 2, true, "<condition attribute='estimatedvalue' operator='ge' value='2000'/>"),
        new("CLOSEDATE", 1, true, "<condition attribute='estimatedclosedate' operator='next-x-days' value='365'/>"),
        new("TIMEFRAME", 1, false, "<condition attribute='purchasetimeframe' operator='in'><value>0</value><value>1</value><value>2</value><value>3</value></condition>"),
        new("NEED", 2, false, "<condition attribute='need' operator='le' value='2'/>"),
        new("BUDGET", 3, false, "<filter type='or'><condition attribute='budgetstatus' operator='ge' value='2'/><condition attribute='budgetamount' operator='ge' value='5000'/></filter>"),
        new("DECISIONMAKER", 2, false, "<condition attribute='decisionmaker' operator='eq' value='1'/>"),
        new("PROBABILITY", 1, false, "<condition attribute='closeprobability' operator='between'><value>10</value><value>90</value></condition>"),
        new("CONTACT", 1, false, "<condition attribute='parentcontactid' operator='not-null'/>"),
        new("PAIN", 1, false, "<condition attribute='customerneed' operator='not-null'/>"),
        new("NAME", 1, false, "<condition attribute='name' operator='not-like' value='test%'/>"),
        new("DECISIONDATE", 1, false, "<condition attribute='finaldecisiondate' operator='le' valueof='estimatedclosedate'/>"),
        new("PURSUIT", 1, false, "<condition attribute='pursuitdecision' operator='eq' value='1'/>"),
    ];

    private static readonly CatalogTable Opportunity = new("opportunity", "opportunityid",
    [
        new CatalogColumn("createdon", ColumnKind.Moment),
        new CatalogColumn("name", ColumnKind.Text),
        new CatalogColumn("customerneed", ColumnKind.Text),
        new CatalogColumn("stepname", ColumnKind.Text),
        new CatalogColumn("estimatedvalue", ColumnKind.Money),
        new CatalogColumn("budgetamount", ColumnKind.Money),
        new CatalogColumn("closeprobability", ColumnKind.Whole),
        Choice("decisionmaker", ColumnKind.Boolean, 2),
        Choice("pursuitdecision", ColumnKind.Boolean, 2),
        Choice("purchasetimeframe", ColumnKind.Choice, 5),
        Choice("need", ColumnKind.Choice, 4),
        Choice("budgetstatus", ColumnKind.Choice, 4),
        new CatalogColumn("estimatedclosedate", ColumnKind.Date),
        new CatalogColumn("finaldecisiondate", ColumnKind.Date),
        new CatalogColumn("parentcontactid", ColumnKind.Lookup) { Targets = ["contact"] },
    ]);

    /// <summary>The snapshot of the twelve.</summary>
    public static Snapshot Compile() => Compile(Set(All.Length));

    /// <summary>The snapshot of sets.</summary>
    public static Snapshot Compile(params CriteriaSetDraft[] sets)
    {
        var settings = new SnapshotSettings { Version = 1, PublishedOn = Now, BaseCurrency = Euro, Calendar = OrganizationCalendar.Utc };
        var compilation = SnapshotCompiler.Compile(sets, new TableCatalog(name => name == "opportunity" ? Opportunity : null), settings);
        return compilation.Snapshot ?? throw new InvalidOperationException(string.Join("\n", compilation.Errors.Select(error => error.Message)));
    }

    /// <summary>A set of as many criteria, the twelve over and over.</summary>
    public static CriteriaSetDraft Set(int criteria) => new()
    {
        Id = Guid.NewGuid(),
        Code = "SET",
        Name = "Direct sales",
        Priority = 1000,
        Threshold = Threshold,
        Stages = Stages,
        Criteria = [.. Enumerable.Range(0, criteria).Select(Criterion)],
    };

    private static CriterionDraft Criterion(int place)
    {
        var written = All[place % All.Length];
        return new CriterionDraft
        {
            Id = Guid.NewGuid(),
            Code = place < All.Length ? written.Code : written.Code + place.ToString(CultureInfo.InvariantCulture),
            Weight = written.Weight,
            Mandatory = written.Mandatory,
            Condition = $"<filter>{written.Condition}</filter>",
            AskedFrom = written.Code == "PURSUIT" ? AskedFrom : "",
            Unanswered = written.Code == "TIMEFRAME" ? new Dictionary<string, IReadOnlyList<string>> { ["purchasetimeframe"] = ["4"] } : [],
            Texts = new Dictionary<int, CriterionTextDraft> { [1033] = new(written.Code, "enter what is known", "an unknown answer is a question to ask") },
        };
    }

    private static CatalogColumn Choice(string name, ColumnKind kind, int options) => new(name, kind)
    {
        Options = Enumerable.Range(0, options).ToDictionary(option => (long)option, option => "Option " + option.ToString(CultureInfo.InvariantCulture)),
    };
}
