using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>Each summary names the source of a behaviour and how sure it is.</summary>
[TestClass]
public sealed class ComparisonTests
{
    private readonly QueryBed bed = new();

    public ComparisonTests()
    {
        bed.Opportunity("a", ("estimatedvalue", new Money(10m)), ("need", new OptionSetValue(0)), ("stepname", "Qualify"), ("decisionmaker", true));
        bed.Opportunity("b", ("estimatedvalue", new Money(20m)), ("need", new OptionSetValue(1)), ("stepname", "qualify early"), ("decisionmaker", false));
        bed.Opportunity("blank");
    }

    [TestMethod]
    [Conformance("Queries", "Amounts compare as numbers, and a blank passes no comparison", Certainty.Documented, "Microsoft Learn, condition operator values")]
    [DataRow("eq", "10", "a")]
    [DataRow("gt", "10", "b")]
    [DataRow("ge", "10", "a|b")]
    [DataRow("lt", "20", "a")]
    [DataRow("le", "20", "a|b")]
    public void Where_Amount_ComparesAsNumber(string op, string value, string expected) => Assert.AreEqual(expected, bed.Where("estimatedvalue", op, value));

    [TestMethod]
    [Conformance("Queries", "ne returns blank rows, too", Certainty.Seen, "an issue of SQL 4 CDS and blogs, independently")]
    [DataRow("ne")]
    [DataRow("neq")]
    public void Where_NotEqual_ReturnsBlankRowsToo(string op) => Assert.AreEqual("b|blank", bed.Where("need", op, "0"));

    [TestMethod]
    [Conformance("Queries", "not-in and not-between leave blank rows out", Certainty.Assumed, "SQL's rule for null", Check = "create three contacts with numberofchildren 1, 2 and blank; fetch those with numberofchildren not-in 1; fetch those not-between 1 and 1; see whether the blank one is among them")]
    [DataRow("not-in", "b")]
    [DataRow("not-between", "")]
    public void Where_OtherNegatives_LeaveBlankRowsOut(string op, string expected) => Assert.AreEqual(expected, bed.Where("need", op, "0", op == "not-in" ? "2" : "1"));

    [TestMethod]
    [Conformance("Queries", "in and between take several values", Certainty.Documented, "Microsoft Learn, Filter rows using FetchXml")]
    [DataRow("in", "a|b")]
    [DataRow("between", "a|b")]
    public void Where_SeveralValues_ReturnsThose(string op, string expected) => Assert.AreEqual(expected, bed.Where("need", op, "0", "1"));

    [TestMethod]
    [Conformance("Queries", "null and not-null test for blanks", Certainty.Documented, "Microsoft Learn, Filter rows using FetchXml")]
    [DataRow("null", "blank")]
    [DataRow("not-null", "a|b")]
    public void Where_Null_TestsForBlank(string op, string expected) => Assert.AreEqual(expected, bed.Where("need", op));

    [TestMethod]
    [Conformance("Queries", "Text compares ignoring case", Certainty.Documented, "Microsoft Learn, Filter rows using FetchXml, case")]
    public void Where_Text_ComparesIgnoringCase() => Assert.AreEqual("a", bed.Where("stepname", "eq", "QUALIFY"));

    [TestMethod]
    [Conformance("Queries", "like, begins-with and ends-with match ignoring case, with SQL's wildcards", Certainty.Documented, "Microsoft Learn, Use wildcard characters in conditions")]
    [DataRow("like", "%EARLY", "b")]
    [DataRow("like", "qualif_", "a")]
    [DataRow("like", "[pq]ualify", "a")]
    [DataRow("like", "[^p]ualify", "a")]
    [DataRow("not-like", "%early", "a")]
    [DataRow("begins-with", "QUAL", "a|b")]
    [DataRow("not-begin-with", "qual", "")]
    [DataRow("ends-with", "early", "b")]
    [DataRow("not-end-with", "early", "a")]
    [DataRow("like", "q.*", "")]
    public void Where_TextPattern_MatchesIgnoringCase(string op, string value, string expected) => Assert.AreEqual(expected, bed.Where("stepname", op, value));

    [TestMethod]
    [Conformance("Queries", "A two-option value is given as 0 and 1 or as false and true", Certainty.Seen, "fetches of real exports")]
    [DataRow("1", "a")]
    [DataRow("0", "b")]
    [DataRow("true", "a")]
    public void Where_TwoOptions_ReadsDigitsAndWords(string value, string expected) => Assert.AreEqual(expected, bed.Where("decisionmaker", "eq", value));

    [TestMethod]
    [Conformance("Queries", "Filters nest with and and or", Certainty.Documented, "Microsoft Learn, Filter rows using FetchXml")]
    public void Filter_Nested_CombinesAndWithOr() => Assert.AreEqual(
        "a|blank",
        bed.Filtered("<filter type='or'><condition attribute='need' operator='null'/><filter type='and'><condition attribute='need' operator='eq' value='0'/><condition attribute='decisionmaker' operator='eq' value='1'/></filter></filter>"));

    [TestMethod]
    [Conformance("Queries", "An empty filter restricts nothing", Certainty.Seen, "community reports")]
    public void Filter_EmptyInsideOr_SaysNothing() =>
        Assert.AreEqual("a", bed.Filtered("<filter type='or'><condition attribute='need' operator='eq' value='0'/><filter/></filter>"));

    [TestMethod]
    [Conformance("Queries", "QueryExpression takes typed values", Certainty.Documented, "Microsoft Learn, ConditionExpression")]
    public void QueryExpression_TypedValues_CompareLikeText()
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("need", ConditionOperator.In, 0, 1);
        query.Criteria.AddCondition("estimatedvalue", ConditionOperator.GreaterThan, 15m);

        Assert.AreEqual("b", QueryBed.Names(bed.Run(query)));
    }

    [TestMethod]
    [Conformance("Queries", "Several values may come as one array", Certainty.Documented, "Microsoft Learn, ConditionExpression")]
    public void QueryExpression_ValuesAsOneArray_AreTakenOneByOne()
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") };
        int[] both = [0, 1];
        query.Criteria.AddCondition(new ConditionExpression("need", ConditionOperator.In, (object)both));

        Assert.AreEqual("a|b", QueryBed.Names(bed.Run(query)));
    }
}
