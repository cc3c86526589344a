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

    /// <summary>Source: comparison operators. Confidence: documented; that a blank passes none of them is SQL's rule.</summary>
    [TestMethod]
    [DataRow("eq", "10", "a")]
    [DataRow("gt", "10", "b")]
    [DataRow("ge", "10", "a|b")]
    [DataRow("lt", "20", "a")]
    [DataRow("le", "20", "a|b")]
    public void Where_Amount_ComparesAsNumber(string op, string value, string expected) => Assert.AreEqual(expected, bed.Where("estimatedvalue", op, value));

    /// <summary>Source: Sql4Cds issue 167 and blogs: ne returns blank rows. Confidence: community, twice.</summary>
    [TestMethod]
    [DataRow("ne")]
    [DataRow("neq")]
    public void Where_NotEqual_ReturnsBlankRowsToo(string op) => Assert.AreEqual("b|blank", bed.Where("need", op, "0"));

    /// <summary>Source: SQL null semantics for the other negatives. Confidence: assumed, to be tried in a real organisation.</summary>
    [TestMethod]
    [DataRow("not-in", "b")]
    [DataRow("not-between", "")]
    public void Where_OtherNegatives_LeaveBlankRowsOut(string op, string expected) => Assert.AreEqual(expected, bed.Where("need", op, "0", op == "not-in" ? "2" : "1"));

    [TestMethod]
    [DataRow("in", "a|b")]
    [DataRow("between", "a|b")]
    public void Where_SeveralValues_ReturnsThose(string op, string expected) => Assert.AreEqual(expected, bed.Where("need", op, "0", "1"));

    [TestMethod]
    [DataRow("null", "blank")]
    [DataRow("not-null", "a|b")]
    public void Where_Null_TestsForBlank(string op, string expected) => Assert.AreEqual(expected, bed.Where("need", op));

    /// <summary>Source: the collation ignores case. Confidence: documented.</summary>
    [TestMethod]
    public void Where_Text_ComparesIgnoringCase() => Assert.AreEqual("a", bed.Where("stepname", "eq", "QUALIFY"));

    /// <summary>Source: string operators and wildcards of LIKE. Confidence: documented.</summary>
    [TestMethod]
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
    [DataRow("1", "a")]
    [DataRow("0", "b")]
    [DataRow("true", "a")]
    public void Where_TwoOptions_ReadsDigitsAndWords(string value, string expected) => Assert.AreEqual(expected, bed.Where("decisionmaker", "eq", value));

    [TestMethod]
    public void Filter_Nested_CombinesAndWithOr() => Assert.AreEqual(
        "a|blank",
        bed.Filtered("<filter type='or'><condition attribute='need' operator='null'/><filter type='and'><condition attribute='need' operator='eq' value='0'/><condition attribute='decisionmaker' operator='eq' value='1'/></filter></filter>"));

    /// <summary>Source: an empty filter restricts nothing. Confidence: community.</summary>
    [TestMethod]
    public void Filter_EmptyInsideOr_SaysNothing() =>
        Assert.AreEqual("a", bed.Filtered("<filter type='or'><condition attribute='need' operator='eq' value='0'/><filter/></filter>"));

    /// <summary>Source: QueryExpression takes typed values. Confidence: documented.</summary>
    [TestMethod]
    public void QueryExpression_TypedValues_CompareLikeText()
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("need", ConditionOperator.In, 0, 1);
        query.Criteria.AddCondition("estimatedvalue", ConditionOperator.GreaterThan, 15m);

        Assert.AreEqual("b", QueryBed.Names(bed.Run(query)));
    }

    [TestMethod]
    public void QueryExpression_ValuesAsOneArray_AreTakenOneByOne()
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") };
        int[] both = [0, 1];
        query.Criteria.AddCondition(new ConditionExpression("need", ConditionOperator.In, (object)both));

        Assert.AreEqual("a|b", QueryBed.Names(bed.Run(query)));
    }
}
