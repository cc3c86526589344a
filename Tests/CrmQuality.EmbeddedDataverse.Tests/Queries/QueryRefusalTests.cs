using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>What a query names wrongly or this organisation lacks is refused by name. Codes: Dataverse's list of error codes, documented.</summary>
[TestClass]
public sealed class QueryRefusalTests
{
    private readonly QueryBed bed = new();

    [TestMethod]
    public void Table_Unknown_IsRefused() => FaultAssert.Throws(-2147217150, () => bed.Run(new QueryExpression("nosuch")), "nosuch");

    [TestMethod]
    public void Column_Unknown_IsRefused() =>
        FaultAssert.Throws(-2147217149, () => bed.Run(new QueryExpression("opportunity") { ColumnSet = new ColumnSet("nosuch") }), "nosuch", "opportunity");

    [TestMethod]
    [DataRow("eq-userid")]
    [DataRow("this-month")]
    [DataRow("under")]
    [DataRow("contain-values")]
    public void FetchOperator_Unsupported_IsRefusedByName(string op) => FaultAssert.Throws(-2147217120, () => bed.Where("name", op, "1"), op);

    [TestMethod]
    public void ConditionOperator_Unsupported_IsRefusedByName()
    {
        var query = new QueryExpression("opportunity");
        query.Criteria.AddCondition("ownerid", ConditionOperator.EqualUserId);

        FaultAssert.Throws(-2147217120, () => bed.Run(query), "EqualUserId", "ownerid");
    }

    [TestMethod]
    [DataRow("need", "eq", "many")]
    [DataRow("estimatedvalue", "gt", "1,5")]
    [DataRow("estimatedclosedate", "on", "tomorrow")]
    [DataRow("parentaccountid", "eq", "Big")]
    [DataRow("decisionmaker", "eq", "yes")]
    [DataRow("estimatedclosedate", "last-x-days", "-1")]
    public void Value_Unreadable_NamesColumnAndValue(string column, string op, string value) =>
        FaultAssert.Throws(-2147217144, () => bed.Where(column, op, value), column, value);

    [TestMethod]
    [DataRow("need", "like", "x")]
    [DataRow("name", "on", "2026-01-01")]
    [DataRow("parentaccountid", "gt", "x")]
    public void Operator_OfAnotherType_NamesColumn(string column, string op, string value) =>
        FaultAssert.Throws(-2147217120, () => bed.Where(column, op, value), column);

    [TestMethod]
    public void Between_OneValue_SaysHowManyItTakes() => FaultAssert.Throws(-2147217144, () => bed.Where("need", "between", "1"), "two values");

    [TestMethod]
    public void Aggregate_Always_IsRefused() =>
        FaultAssert.Throws(-2147220989, () => bed.Fetch("<fetch aggregate='true'><entity name='opportunity'/></fetch>"), "aggregates");

    [TestMethod]
    [DataRow("<fetch><entity name='opportunity'><attribute name='name' alias='n'/></entity></fetch>", "alias")]
    [DataRow("<fetch utc-offset='1'><entity name='opportunity'/></fetch>", "utc-offset")]
    [DataRow("<fetch><entity name='opportunity'><filter isquickfindfields='1'/></entity></fetch>", "isquickfindfields")]
    [DataRow("<fetch><entity name='opportunity'><filter><condition attribute='name' operator='eq' valueof='stepname'/></filter></entity></fetch>", "valueof")]
    [DataRow("<fetch><entity name='opportunity'><filter><link-entity name='account'/></filter></entity></fetch>", "link-entity")]
    [DataRow("<fetch><entity name='opportunity'><filter type='xor'/></entity></fetch>", "xor")]
    [DataRow("<fetch top='many'><entity name='opportunity'/></fetch>", "many")]
    [DataRow("<fetch/>", "one entity")]
    [DataRow("<query/>", "query")]
    [DataRow("<fetch>", "line 1")]
    public void Fetch_UnknownOrInvalid_NamesIt(string fetch, string word) => FaultAssert.Throws(-2147217144, () => bed.Fetch(fetch), word);

    [TestMethod]
    public void TopAndPages_Together_AreRefused() =>
        FaultAssert.Throws(-2147220989, () => bed.Fetch("<fetch top='1' count='1' page='1'><entity name='opportunity'/></fetch>"), "top");

    [TestMethod]
    public void PagingCookie_NotOne_IsRefused() =>
        FaultAssert.Throws(-2147217110, () => bed.Fetch("<fetch count='1' page='2' paging-cookie='biscuit'><entity name='opportunity'/></fetch>"), "biscuit");
}
