using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

[TestClass]
public sealed class ColumnComparisonTests
{
    private readonly QueryBed bed = new();

    public ColumnComparisonTests()
    {
        var account = new EntityReference("account", bed.Account("same"));
        bed.Opportunity("Same", ("stepname", "same"), ("parentaccountid", account));
        bed.Opportunity("less", ("stepname", "more"), ("parentaccountid", account));
        bed.Opportunity("blank");
    }

    [TestMethod]
    [Conformance("Queries", "A condition compares a column with another of its row by eq, ne, gt, ge, lt and le; a blank on either side passes none.", Certainty.Documented, Sources.Filter + "; blanks: SQL's rule")]
    [DataRow("eq", "Same")]
    [DataRow("ne", "less")]
    [DataRow("lt", "less")]
    [DataRow("ge", "Same")]
    public void ValueOf_ColumnOfTheRow_Compares(string op, string expected)
    {
        Assert.AreEqual(expected, bed.Filtered($"<condition attribute='name' operator='{op}' valueof='stepname'/>"));

        var comparison = op switch { "eq" => ConditionOperator.Equal, "ne" => ConditionOperator.NotEqual, "lt" => ConditionOperator.LessThan, _ => ConditionOperator.GreaterEqual };
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") };
        query.Criteria.Conditions.Add(new ConditionExpression("name", comparison, "stepname") { CompareColumns = true });
        Assert.AreEqual(expected, QueryBed.Names(bed.Run(query)));
    }

    [TestMethod]
    [Conformance("Queries", "FetchXML compares columns of different tables by valueof='alias.column'.", Certainty.Documented, Sources.Filter)]
    public void ValueOf_ColumnOfALink_Compares() => Assert.AreEqual(
        "Same",
        bed.Fetched("<fetch><entity name='opportunity'><attribute name='name'/><filter><condition attribute='name' operator='eq' valueof='acc.name'/></filter><link-entity name='account' from='accountid' to='parentaccountid' link-type='outer' alias='acc'/></entity></fetch>"));

    [TestMethod]
    [Conformance("Queries", "Columns of different types are not compared, nor are columns by other operators.", Certainty.Documented, Sources.Filter + "; which code comes is assumed")]
    public void ValueOf_AnotherTypeOrOperator_IsRefused()
    {
        FaultAssert.Throws(-2147220989, () => bed.Filtered("<condition attribute='name' operator='eq' valueof='closeprobability'/>"), "name", "closeprobability");
        FaultAssert.Throws(-2147217120, () => bed.Filtered("<condition attribute='name' operator='like' valueof='stepname'/>"), "Like", "name");
    }
}
