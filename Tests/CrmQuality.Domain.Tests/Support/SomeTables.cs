using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Domain.Tests.Support;

/// <summary>An environment with a column of every kind on opportunity, and tables linked to it both ways.</summary>
internal static class SomeTables
{
    private static readonly CatalogTable[] All =
    [
        new CatalogTable("opportunity", "opportunityid",
        [
            new CatalogColumn("createdon", ColumnKind.Moment),
            new CatalogColumn("name", ColumnKind.Text),
            new CatalogColumn("description", ColumnKind.Text),
            new CatalogColumn("stepname", ColumnKind.Text),
            new CatalogColumn("salesstage", ColumnKind.Choice)
            {
                Options = new Dictionary<long, string> { [0] = "Qualify", [1] = "Develop", [2] = "Propose", [3] = "Close" },
            },
            new CatalogColumn("estimatedvalue", ColumnKind.Money)
            {
                Labels = new Dictionary<int, string> { [1033] = "Est. Revenue", [1035] = "Arvioitu tuotto" },
            },
            new CatalogColumn("budgetamount", ColumnKind.Money),
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
            new CatalogColumn("new_interests", ColumnKind.Choices)
            {
                Options = new Dictionary<long, string> { [1] = "Pumps", [2] = "Valves", [3] = "Service" },
            },
            new CatalogColumn("estimatedclosedate", ColumnKind.Date),
            new CatalogColumn("finaldecisiondate", ColumnKind.Date),
            new CatalogColumn("new_lastcontact", ColumnKind.Moment),
            Lookup("campaignid", "campaign"),
            Lookup("customerid", "account", "contact"),
            Lookup("parentaccountid", "account"),
            Lookup("originatingleadid", "lead"),
            Lookup("ownerid", "systemuser", "team"),
            new CatalogColumn("totalscore", ColumnKind.Number) { Refusal = "it is calculated" },
        ]),
        new CatalogTable("account", "accountid",
        [
            new CatalogColumn("name", ColumnKind.Text),
            new CatalogColumn("industrycode", ColumnKind.Choice)
            {
                Options = new Dictionary<long, string> { [1] = "Accounting", [7] = "Consulting", [33] = "Wholesale" },
                Labels = new Dictionary<int, string> { [1033] = "Industry", [1035] = "Toimiala" },
            },
            new CatalogColumn("revenue", ColumnKind.Money),
            new CatalogColumn("createdon", ColumnKind.Moment),
            Lookup("ownerid", "systemuser", "team"),
        ]),
        new CatalogTable("appointment", "activityid",
        [
            new CatalogColumn("subject", ColumnKind.Text),
            new CatalogColumn("statecode", ColumnKind.Choice)
            {
                Options = new Dictionary<long, string> { [0] = "Open", [1] = "Completed", [2] = "Canceled", [3] = "Scheduled" },
            },
            new CatalogColumn("scheduledstart", ColumnKind.Moment),
            Lookup("regardingobjectid", "opportunity", "lead", "account"),
        ]),
        new CatalogTable("product", "productid", [new CatalogColumn("name", ColumnKind.Text)]),
    ];

    public static CatalogTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);

    private static CatalogColumn Lookup(string name, params string[] targets) => new(name, ColumnKind.Lookup) { Targets = targets };
}
