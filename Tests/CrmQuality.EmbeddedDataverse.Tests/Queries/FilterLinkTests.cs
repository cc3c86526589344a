using System.Reflection;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>Big has two opportunities, one of them hot; Cold has one, not hot; Alone has none.</summary>
[TestClass]
public sealed class FilterLinkTests
{
    private const string Hot = "<filter><condition attribute='stepname' operator='eq' value='hot'/></filter>";
    private readonly QueryBed bed = new();

    public FilterLinkTests()
    {
        var big = new EntityReference("account", bed.Account("Big", ("numberofemployees", 1)));
        var cold = new EntityReference("account", bed.Account("Cold"));
        bed.Account("Alone");
        bed.Opportunity("a", ("parentaccountid", big), ("stepname", "Hot"));
        bed.Opportunity("b", ("parentaccountid", big), ("stepname", "mild"));
        bed.Opportunity("c", ("parentaccountid", cold), ("stepname", "mild"));
    }

    [TestMethod]
    [Conformance("Queries", "A link of type any in a filter passes rows with a related row that passes its filter, once each.", Certainty.Documented, Sources.Link)]
    public void Any_InFilter_FindsRowsWithAMatch() => Assert.AreEqual("Big", Filtered("and", "any", Hot));

    [TestMethod]
    [Conformance("Queries", "A link of type not any in a filter passes rows without a matching related row.", Certainty.Documented, Sources.Link)]
    public void NotAny_InFilter_FindsRowsWithoutAMatch() => Assert.AreEqual("Alone|Cold", Filtered("and", "not any", Hot));

    [TestMethod]
    [Conformance("Queries", "A link of type all in a filter passes rows that have related rows of which none passes its filter.", Certainty.Documented, Sources.Link)]
    public void All_InFilter_FindsRowsWhoseRelatedRowsAllFail() => Assert.AreEqual("Cold", Filtered("and", "all", Hot));

    [TestMethod]
    [Conformance("Queries", "A link of type not all in a filter is the same as any.", Certainty.Documented, Sources.Link)]
    public void NotAll_InFilter_IsAny() => Assert.AreEqual("Big", Filtered("and", "not all", Hot));

    [TestMethod]
    [Conformance("Queries", "A link inside an or filter is one of its alternatives.", Certainty.Documented, Sources.Link)]
    public void Any_InsideOr_IsOneAlternative() =>
        Assert.AreEqual("Alone|Big", Filtered("or", "any", Hot, "<condition attribute='name' operator='eq' value='alone'/>"));

    [TestMethod]
    [Conformance("Queries", "Links inside a filter can hold filters with links and further links.", Certainty.Documented, Sources.Link)]
    public void Any_Nested_FollowsTheInnerLink() => Assert.AreEqual(
        "Big",
        Filtered("and", "any", "<link-entity name='account' from='accountid' to='parentaccountid'><filter><condition attribute='numberofemployees' operator='eq' value='1'/></filter></link-entity>"));

    [TestMethod]
    [Conformance("Queries", "Links of type any, not any, all and not all stand only inside a filter, joining links only beside it.", Certainty.Documented, Sources.Link)]
    public void LinkTypes_InTheWrongPlace_AreRefused()
    {
        FaultAssert.Throws(-2147217119, () => Filtered("and", "inner", ""), "Inner");
        FaultAssert.Throws(
            -2147217119,
            () => bed.Fetch("<fetch><entity name='account'><link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='any'/></entity></fetch>"),
            "Any");
    }

    [TestMethod]
    [Conformance("Queries", "A QueryExpression says the same with FilterExpression.AnyAllFilterLinkEntity and JoinOperator.", Certainty.Documented, "Microsoft Learn: FilterExpression.AnyAllFilterLinkEntity")]
    [DataRow(JoinOperator.Any, "Big")]
    [DataRow(JoinOperator.NotAny, "Alone|Cold")]
    [DataRow(JoinOperator.All, "Cold")]
    [DataRow(JoinOperator.NotAll, "Big")]
    public void QueryExpression_LinkInFilter_ReturnsTheSame(JoinOperator join, string expected)
    {
        // Not every version of Microsoft's client assembly has the property.
        if (typeof(FilterExpression).GetProperty("AnyAllFilterLinkEntity") is not { } property)
        {
            Assert.Inconclusive("not run: this Microsoft.Xrm.Sdk has no FilterExpression.AnyAllFilterLinkEntity");
            return;
        }

        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.AddOrder("name", OrderType.Ascending);
        var link = new LinkEntity("account", "opportunity", "accountid", "parentaccountid", join);
        link.LinkCriteria.AddCondition("stepname", ConditionOperator.Equal, "hot");
        SetLink(property, query.Criteria, link);

        Assert.AreEqual(expected, QueryBed.Names(bed.Run(query)));
    }

    private static void SetLink(PropertyInfo property, FilterExpression filter, LinkEntity link) => property.SetValue(filter, link);

    private string Filtered(string filterType, string linkType, string inside, string condition = "") => bed.Fetched(
        $"<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><filter type='{filterType}'>{condition}<link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{linkType}'>{inside}</link-entity></filter></entity></fetch>");
}
