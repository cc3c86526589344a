using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

[TestClass]
public sealed class PageTests
{
    private readonly QueryBed bed = new();

    public PageTests()
    {
        foreach (var name in (string[])["b", "c", "d", "e"])
        {
            bed.Opportunity(name);
        }
    }

    [TestMethod]
    [Conformance("Queries", "The paging cookie is XML with the page, what its first and last rows sort by, and their identifiers; the last page has none.", Certainty.Documented, Sources.Page)]
    public void Cookie_OfAPage_NamesItsFirstAndLastRow()
    {
        var first = Page(1, null);
        var cookie = XElement.Parse(first.PagingCookie);

        Assert.AreEqual("1", cookie.Attribute("page")!.Value);
        Assert.AreEqual("b-c", $"{cookie.Element("name")!.Attribute("first")!.Value}-{cookie.Element("name")!.Attribute("last")!.Value}");
        Assert.AreEqual(first.Entities[1].Id.ToString("B"), cookie.Element("opportunityid")!.Attribute("last")!.Value);
        Assert.IsNull(Page(2, first.PagingCookie).PagingCookie);
    }

    [TestMethod]
    [Conformance("Queries", "With a cookie the next page begins after the last row of the one before, also when rows came between; without it pages are counted.", Certainty.Documented, Sources.Page)]
    public void Cookie_RowsCameBetween_ContinuesAfterTheLastRow()
    {
        var first = Page(1, null);
        bed.Opportunity("a");

        Assert.AreEqual("d|e", QueryBed.Names(Page(2, first.PagingCookie)));
        Assert.AreEqual("c|d", QueryBed.Names(Page(2, null)));
    }

    [TestMethod]
    [Conformance("Queries", "A query sorted by a column of a link, or distinct, gets no cookie and is paged by counting.", Certainty.Documented, Sources.Page)]
    [DataRow("<fetch count='1'><entity name='opportunity'><link-entity name='account' from='accountid' to='parentaccountid' link-type='outer'><order attribute='name'/></link-entity></entity></fetch>")]
    [DataRow("<fetch count='1' distinct='true'><entity name='opportunity'><attribute name='name'/></entity></fetch>")]
    public void Cookie_OfAQueryWithoutOne_IsNull(string fetch)
    {
        var page = bed.Fetch(fetch);

        Assert.IsTrue(page.MoreRecords);
        Assert.IsNull(page.PagingCookie);
    }

    [TestMethod]
    [Conformance("Queries", "Without a cookie no page beyond 50,000 rows is returned.", Certainty.Documented, Sources.Page + "; which code comes is assumed")]
    public void Page_BeyondFiftyThousandWithoutCookie_IsRefused()
    {
        Assert.IsEmpty(bed.Fetch("<fetch count='5000' page='10'><entity name='opportunity'/></fetch>").Entities);
        FaultAssert.Throws(-2147217110, () => bed.Fetch("<fetch count='5000' page='11'><entity name='opportunity'/></fetch>"), "Paging cookie is required", "50000");
    }

    [TestMethod]
    [Conformance("Queries", "A page holds at most 5,000 rows, which is also the default.", Certainty.Documented, Sources.Page)]
    public void Page_WithoutSize_HoldsFiveThousand()
    {
        for (var i = 0; i < 5_001; i++)
        {
            bed.Account("x");
        }

        var page = bed.Fetch("<fetch returntotalrecordcount='true'><entity name='account'><attribute name='accountid'/></entity></fetch>");
        Assert.HasCount(5_000, page.Entities);
        Assert.IsTrue(page.MoreRecords && page.TotalRecordCountLimitExceeded);
        FaultAssert.Throws(-2147217144, () => bed.Fetch("<fetch count='5001'><entity name='account'/></fetch>"), "5000");
    }

    [TestMethod]
    [Conformance("Queries", "QueryByAttribute returns the rows whose columns have the values, in its order.", Certainty.Documented, Sources.ByAttribute)]
    public void ByAttribute_Values_FindTheRows()
    {
        bed.Opportunity("b", ("stepname", "late"));
        var query = new QueryByAttribute("opportunity") { ColumnSet = new ColumnSet("name", "stepname") };
        query.AddAttributeValue("name", "B");
        query.AddOrder("stepname", OrderType.Descending);

        Assert.AreEqual("late|", string.Join('|', bed.Engine.Execute(query, bed.User).Entities.Select(row => row.GetAttributeValue<string>("stepname"))));
    }

    [TestMethod]
    [Conformance("Queries", "QueryByAttribute without attributes, or with another number of values, ends in its codes.", Certainty.Documented, Sources.Codes)]
    public void ByAttribute_Malformed_EndsInItsCode()
    {
        var query = new QueryByAttribute("opportunity");
        FaultAssert.Throws(-2147217136, () => bed.Engine.Execute(query, bed.User), "opportunity");
        query.Attributes.Add("name");
        FaultAssert.Throws(-2147217137, () => bed.Engine.Execute(query, bed.User), "opportunity");
    }

    private EntityCollection Page(int number, string? cookie)
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name"), PageInfo = new PagingInfo { Count = 2, PageNumber = number, PagingCookie = cookie } };
        query.AddOrder("name", OrderType.Ascending);
        return bed.Run(query);
    }
}
