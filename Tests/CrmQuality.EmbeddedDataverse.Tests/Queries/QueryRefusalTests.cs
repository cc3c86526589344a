using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>What a query names wrongly or this organisation lacks is refused by name.</summary>
[TestClass]
public sealed class QueryRefusalTests
{
    private readonly QueryBed bed = new();

    [TestMethod]
    [Conformance("Queries", "An unknown table ends in QueryBuilderNoEntity.", Certainty.Documented, Sources.Codes)]
    public void Table_Unknown_IsRefused() => FaultAssert.Throws(-2147217150, () => bed.Run(new QueryExpression("nosuch")), "nosuch");

    [TestMethod]
    [Conformance("Queries", "An unknown column ends in QueryBuilderNoAttribute, wherever it stands.", Certainty.Documented, Sources.Codes)]
    public void Column_Unknown_IsRefused() =>
        FaultAssert.Throws(-2147217149, () => bed.Run(new QueryExpression("opportunity") { ColumnSet = new ColumnSet("nosuch") }), "nosuch", "opportunity");

    [TestMethod]
    [Conformance("Queries", "A column that does not exist is refused wherever the query names it", Certainty.Documented, "Microsoft Learn, web service error codes, QueryBuilderNoAttribute")]
    [DataRow("<order attribute='nosuch'/>")]
    [DataRow("<filter><condition attribute='nosuch' operator='null'/></filter>")]
    [DataRow("<filter><condition attribute='name' operator='eq' valueof='nosuch'/></filter>")]
    [DataRow("<link-entity name='account' from='nosuch' to='parentaccountid'/>")]
    [DataRow("<link-entity name='account' from='accountid' to='nosuch'/>")]
    [DataRow("<filter><link-entity name='account' from='nosuch' to='parentaccountid' link-type='any'/></filter>")]
    public void Column_UnknownAnywhere_IsRefused(string inside) =>
        FaultAssert.Throws(-2147217149, () => bed.Fetch($"<fetch><entity name='opportunity'>{inside}</entity></fetch>"), "nosuch");

    [TestMethod]
    [Conformance("Queries", "Hierarchical, fiscal and full-text operators are refused by name.", Certainty.Documented, Sources.Operators)]
    [DataRow("under")]
    [DataRow("eq-or-above")]
    [DataRow("this-fiscal-year")]
    [DataRow("in-fiscal-period-and-year")]
    [DataRow("contains")]
    public void FetchOperator_Unsupported_IsRefusedByName(string op) => FaultAssert.Throws(-2147217120, () => bed.Where("estimatedclosedate", op, "1"), op);

    [TestMethod]
    [NotOfDataverse("what is not there is refused by name")]
    [DataRow(ConditionOperator.Under)]
    [DataRow(ConditionOperator.LastXFiscalYears)]
    [DataRow(ConditionOperator.Mask)]
    [DataRow(ConditionOperator.EqualRoleBusinessId)]
    public void ConditionOperator_Unsupported_IsRefusedByName(ConditionOperator name)
    {
        var query = new QueryExpression("opportunity");
        query.Criteria.AddCondition("ownerid", name);

        FaultAssert.Throws(-2147217120, () => bed.Run(query), name.ToString(), "ownerid");
    }

    [TestMethod]
    [Conformance("Queries", "A condition value that cannot be read as the column's type is refused", Certainty.Documented, "Microsoft Learn, web service error codes, QueryBuilderInvalid_Value")]
    [DataRow("need", "eq", "many")]
    [DataRow("estimatedvalue", "gt", "1,5")]
    [DataRow("estimatedclosedate", "on", "tomorrow")]
    [DataRow("parentaccountid", "eq", "Big")]
    [DataRow("decisionmaker", "eq", "yes")]
    [DataRow("estimatedclosedate", "last-x-days", "-1")]
    public void Value_Unreadable_NamesColumnAndValue(string column, string op, string value) =>
        FaultAssert.Throws(-2147217144, () => bed.Where(column, op, value), column, value);

    [TestMethod]
    [Conformance("Queries", "An operator that does not suit the column's type is refused", Certainty.Documented, "Microsoft Learn, condition operator values, data types")]
    [DataRow("need", "like", "x")]
    [DataRow("name", "on", "2026-01-01")]
    [DataRow("parentaccountid", "gt", "x")]
    public void Operator_OfAnotherType_NamesColumn(string column, string op, string value) =>
        FaultAssert.Throws(-2147217120, () => bed.Where(column, op, value), column);

    [TestMethod]
    [Conformance("Queries", "between takes two values", Certainty.Documented, "Microsoft Learn, Filter rows using FetchXml")]
    public void Between_OneValue_SaysHowManyItTakes() => FaultAssert.Throws(-2147217144, () => bed.Where("need", "between", "1"), "two values");

    [TestMethod]
    [Conformance("Queries", "In a query of aggregates every column is aggregated or grouped by, has an alias, and orders name aliases; else Dataverse's codes come.", Certainty.Seen, "Codes: Microsoft's list of error codes; which case gives which is read off their names")]
    [DataRow("<attribute name='name'/>", -2147217145, "name")]
    [DataRow("<attribute name='name' aggregate='count'/>", -2147217141, "name")]
    [DataRow("<attribute name='name' alias='1st' aggregate='count'/>", -2147217143, "1st")]
    [DataRow("<attribute name='name' alias='n' aggregate='median'/>", -2147217126, "median")]
    [DataRow("<attribute name='name' alias='n' aggregate='sum'/>", -2147217126, "name")]
    [DataRow("<attribute name='name' alias='n' aggregate='count'/><attribute name='need' alias='n' groupby='true'/>", -2147217104, "'n'")]
    [DataRow("<attribute name='name' alias='n' aggregate='count'/><order attribute='name'/>", -2147217145, "name")]
    [DataRow("<attribute name='name' alias='n' aggregate='count'/><order alias='m'/>", -2147217142, "'m'")]
    public void Aggregate_Malformed_EndsInItsCode(string inside, int code, string word) =>
        FaultAssert.Throws(code, () => bed.Fetch($"<fetch aggregate='true'><entity name='opportunity'>{inside}</entity></fetch>"), word);

    [TestMethod]
    [NotOfDataverse("what is not there is refused by name")]
    [DataRow("<fetch><entity name='opportunity'><attribute name='name' rowaggregate='CountChildren'/></entity></fetch>", "rowaggregate")]
    [DataRow("<fetch datasource='retained'><entity name='opportunity'/></fetch>", "datasource")]
    [DataRow("<fetch utc-offset='1'><entity name='opportunity'/></fetch>", "utc-offset")]
    [DataRow("<fetch><entity name='opportunity'><filter isquickfindfields='1'/></entity></fetch>", "isquickfindfields")]
    [DataRow("<fetch><entity name='opportunity'><filter><link-entity name='account'/></filter></entity></fetch>", "'to'")]
    [DataRow("<fetch><entity name='opportunity'><filter type='xor'/></entity></fetch>", "xor")]
    [DataRow("<fetch top='many'><entity name='opportunity'/></fetch>", "many")]
    [DataRow("<fetch/>", "one entity")]
    [DataRow("<query/>", "query")]
    [DataRow("<fetch>", "line 1")]
    public void Fetch_UnknownOrInvalid_NamesIt(string fetch, string word) => FaultAssert.Throws(-2147217144, () => bed.Fetch(fetch), word);

    [TestMethod]
    [Conformance("Queries", "top and pages together are refused.", Certainty.Documented, Sources.Page)]
    public void TopAndPages_Together_AreRefused() =>
        FaultAssert.Throws(-2147220989, () => bed.Fetch("<fetch top='1' count='1' page='1'><entity name='opportunity'/></fetch>"), "top");

    [TestMethod]
    [Conformance("Queries", "A paging cookie that is none ends in QueryBuilderInvalidPagingCookie.", Certainty.Assumed, "the name of the code", Check = "fetch page 2 with paging-cookie='biscuit' of any table; read the error code")]
    public void PagingCookie_NotOne_IsRefused() =>
        FaultAssert.Throws(-2147217110, () => bed.Fetch("<fetch count='1' page='2' paging-cookie='biscuit'><entity name='opportunity'/></fetch>"), "biscuit");
}
