using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>Columns, order, pages. Each summary names the source of a behaviour and how sure it is.</summary>
[TestClass]
public sealed class AnswerTests
{
    private readonly QueryBed bed = new();

    [TestMethod]
    [Conformance("Queries", "The named columns come with the row's identifier", Certainty.Documented, "Microsoft Learn, Select columns using FetchXml")]
    public void Columns_Named_AreReturnedWithTheIdentifier()
    {
        var id = bed.Opportunity("a", ("closeprobability", 5));

        var row = bed.Run(new QueryExpression("opportunity") { ColumnSet = new ColumnSet("closeprobability", "need") }).Entities.Single();

        Assert.AreEqual("closeprobability|opportunityid", string.Join("|", row.Attributes.Keys.Order()));
        Assert.AreEqual(id, row.Id);
    }

    [TestMethod]
    [Conformance("Queries", "A fetch without attributes returns all columns", Certainty.Documented, "Microsoft Learn, Select columns using FetchXml")]
    public void Fetch_WithoutAttributes_ReturnsAllColumns()
    {
        bed.Opportunity("a", ("closeprobability", 5));

        var row = bed.Fetch("<fetch><entity name='opportunity'/></fetch>").Entities.Single();

        Assert.AreEqual(5, row["closeprobability"]);
        Assert.AreEqual("a", row["name"]);
    }

    [TestMethod]
    [Conformance("Queries", "Choices and lookups come with formatted values", Certainty.Documented, "Microsoft Learn, Access formatted values")]
    public void Columns_OptionsAndReferences_ComeWithTheirLabels()
    {
        var account = bed.Account("Big");
        bed.Opportunity("a", ("need", new OptionSetValue(0)), ("parentaccountid", new EntityReference("account", account)));

        var row = bed.Fetch("<fetch><entity name='opportunity'/></fetch>").Entities.Single();

        Assert.AreEqual("Must have", row.FormattedValues["need"]);
        Assert.AreEqual("Big", ((EntityReference)row["parentaccountid"]).Name);
    }

    [TestMethod]
    [Conformance("Queries", "Blanks come first in ascending order", Certainty.Seen, "SQL Server's order, seen in results")]
    [DataRow("false", "blank|small|big")]
    [DataRow("true", "big|small|blank")]
    public void Order_ByNumber_PutsBlanksLowest(string descending, string expected)
    {
        bed.Opportunity("big", ("closeprobability", 90));
        bed.Opportunity("small", ("closeprobability", 9));
        bed.Opportunity("blank");

        Assert.AreEqual(expected, bed.Fetched($"<fetch><entity name='opportunity'><attribute name='name'/><order attribute='closeprobability' descending='{descending}'/></entity></fetch>"));
    }

    [TestMethod]
    [Conformance("Queries", "A choice column is ordered by its labels", Certainty.Documented, "Microsoft Learn, Order rows using FetchXml")]
    public void Order_ByChoice_FollowsTheLabels()
    {
        bed.Opportunity("must", ("need", new OptionSetValue(0)));
        bed.Opportunity("good", ("need", new OptionSetValue(2)));

        Assert.AreEqual("good|must", bed.Fetched("<fetch><entity name='opportunity'><attribute name='name'/><order attribute='need'/></entity></fetch>"));
    }

    [TestMethod]
    [Conformance("Queries", "Pages in turn return every row once", Certainty.Documented, "Microsoft Learn, Page results using FetchXml")]
    public void Pages_InTurn_ReturnEveryRowOnce()
    {
        foreach (var name in (string[])["a", "b", "c", "d", "e"])
        {
            bed.Opportunity(name);
        }

        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name"), PageInfo = new PagingInfo { Count = 2, PageNumber = 1 } };
        query.AddOrder("name", OrderType.Ascending);
        var pages = string.Empty;
        for (var more = true; more; query.PageInfo.PageNumber++)
        {
            var page = bed.Run(query);
            pages += QueryBed.Names(page) + ";";
            more = page.MoreRecords;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }

        Assert.AreEqual("a|b;c|d;e;", pages);
    }

    [TestMethod]
    [Conformance("Queries", "The total count is given when asked for", Certainty.Documented, "Microsoft Learn, Count rows using FetchXml")]
    public void TotalRecordCount_WhenAsked_CountsAllPages()
    {
        bed.Opportunity("a");
        bed.Opportunity("b");

        Assert.AreEqual(2, bed.Fetch("<fetch count='1' page='1' returntotalrecordcount='true'><entity name='opportunity'/></fetch>").TotalRecordCount);
    }

    [TestMethod]
    [Conformance("Queries", "top returns that many rows", Certainty.Documented, "Microsoft Learn, Page results using FetchXml")]
    public void Top_Always_ReturnsThatMany()
    {
        bed.Opportunity("a");
        bed.Opportunity("b");

        Assert.AreEqual("a", bed.Fetched("<fetch top='1'><entity name='opportunity'><attribute name='name'/><order attribute='name'/></entity></fetch>"));
    }

    [TestMethod]
    [Conformance("Queries", "distinct returns the same values once", Certainty.Documented, "Microsoft Learn, Return distinct results")]
    public void Distinct_SameValues_AreReturnedOnce()
    {
        bed.Opportunity("a", ("stepname", "Qualify"));
        bed.Opportunity("b", ("stepname", "qualify"));

        Assert.HasCount(1, bed.Fetch("<fetch distinct='true'><entity name='opportunity'><attribute name='stepname'/></entity></fetch>").Entities);
    }

    [TestMethod]
    [Conformance("Queries", "Retrieve returns the named columns", Certainty.Documented, "Microsoft Learn, IOrganizationService.Retrieve")]
    public void Retrieve_NamedColumns_ReturnsThose()
    {
        var id = bed.Opportunity("a", ("closeprobability", 5));

        Assert.AreEqual(5, bed.Engine.Retrieve("opportunity", id, new ColumnSet("closeprobability"), bed.User)["closeprobability"]);
    }

    [TestMethod]
    [Conformance("Queries", "Retrieving a row that is not there is refused", Certainty.Documented, "Microsoft Learn, web service error codes, ObjectDoesNotExist")]
    public void Retrieve_NoSuchRow_IsRefused() =>
        FaultAssert.Throws(-2147220969, () => bed.Engine.Retrieve("opportunity", Guid.NewGuid(), new ColumnSet(true), bed.User), "opportunity");
}
