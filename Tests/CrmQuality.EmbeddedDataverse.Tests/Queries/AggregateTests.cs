using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>The ten accounts of Microsoft's example, and what it says comes of them.</summary>
[TestClass]
public sealed class AggregateTests
{
    private readonly QueryBed bed = new();

    public AggregateTests()
    {
        bed.Account("Example Account");
        foreach (var (city, employees) in ((string, int)[])[("Redmond", 1500), ("Lynnwood", 2700), ("Los Angeles", 2900), ("Redmond", 2900), ("Phoenix", 3900), ("Santa Cruz", 4300), ("Missoula", 4800), ("Dallas", 6000), ("redmond", 6200)])
        {
            bed.Account($"{city} {employees}", ("address1_city", city), ("numberofemployees", employees));
        }
    }

    [TestMethod]
    [Conformance("Queries", "avg, count, countcolumn, max, min and sum leave blanks out; the average of whole numbers is cut off; values come as aliased values.", Certainty.Documented, Sources.Aggregate)]
    [DataRow("avg", 3911)]
    [DataRow("count", 10)]
    [DataRow("countcolumn", 9)]
    [DataRow("max", 6200)]
    [DataRow("min", 1500)]
    [DataRow("sum", 35200)]
    public void Aggregate_OfAColumn_IsThatOfTheExample(string aggregate, int expected) =>
        Assert.AreEqual(expected, Single($"<attribute name='numberofemployees' alias='x' aggregate='{aggregate}'/>"));

    [TestMethod]
    [Conformance("Queries", "countcolumn with distinct counts different values.", Certainty.Documented, Sources.Aggregate)]
    public void CountColumn_Distinct_CountsDifferentValues() =>
        Assert.AreEqual(8, Single("<attribute name='numberofemployees' alias='x' aggregate='countcolumn' distinct='true'/>"));

    [TestMethod]
    [Conformance("Queries", "Groups come sorted by their alias, text ignoring case, blanks as a group of their own whose sum is 0.", Certainty.Documented, Sources.Aggregate)]
    public void Group_ByCity_SumsEach()
    {
        var rows = Aggregated("<attribute name='numberofemployees' alias='total' aggregate='sum'/><attribute name='address1_city' alias='city' groupby='true'/><order alias='city'/>");

        Assert.AreEqual("/0|Dallas/6000|Los Angeles/2900|Lynnwood/2700|Missoula/4800|Phoenix/3900|Redmond/10600|Santa Cruz/4300", Shown(rows, "city", "total"));
    }

    [TestMethod]
    [Conformance("Queries", "The result of a group without value, and of min, max and avg of blanks alone, is an aliased value that holds null.", Certainty.Assumed, "community code tests AliasedValue.Value for null", Check = "group accounts of which some have no city by address1_city with min of numberofemployees through the SDK; see whether the attributes are there and their Value is null")]
    public void Group_OfBlanks_HoldsNull()
    {
        var rows = Aggregated("<attribute name='numberofemployees' alias='least' aggregate='min'/><attribute name='address1_city' alias='city' groupby='true'/><order alias='city'/>");

        Assert.IsNull(rows.Entities[0].GetAttributeValue<AliasedValue>("city").Value);
        Assert.IsNull(rows.Entities[0].GetAttributeValue<AliasedValue>("least").Value);
    }

    [TestMethod]
    [Conformance("Queries", "Orders take the alias of an aggregate too, descending as well.", Certainty.Documented, Sources.Order)]
    public void Order_ByAggregate_Sorts() => Assert.AreEqual(
        "Redmond/3",
        Shown(Aggregated("<attribute name='name' alias='n' aggregate='count'/><attribute name='address1_city' alias='city' groupby='true'/><order alias='n' descending='true'/>"), "city", "n").Split('|')[0]);

    [TestMethod]
    [Conformance("Queries", "Aggregates read the columns of links too.", Certainty.Documented, Sources.Aggregate)]
    public void Aggregate_OfALink_GroupsByIt()
    {
        var account = new EntityReference("account", bed.Account("Big"));
        bed.Opportunity("a", ("parentaccountid", account), ("estimatedvalue", new Money(5.5m)));
        bed.Opportunity("b", ("parentaccountid", account), ("estimatedvalue", new Money(4.5m)));

        var row = bed.Fetch("<fetch aggregate='true'><entity name='opportunity'><attribute name='estimatedvalue' alias='sum' aggregate='sum'/><link-entity name='account' from='accountid' to='parentaccountid' alias='acc'><attribute name='name' alias='who' groupby='true'/></link-entity></entity></fetch>").Entities.Single();

        Assert.AreEqual(new Money(10m), row.GetAttributeValue<AliasedValue>("sum").Value);
        Assert.AreEqual("account|name|Big", $"{row.GetAttributeValue<AliasedValue>("who").EntityLogicalName}|{row.GetAttributeValue<AliasedValue>("who").AttributeLogicalName}|{row.GetAttributeValue<AliasedValue>("who").Value}");
    }

    [TestMethod]
    [Conformance("Queries", "Without groups and without rows an aggregate query returns one row: counts 0, the rest null.", Certainty.Seen, "Community answers on FetchXML sums that come back as null")]
    public void Aggregate_OfNoRows_ReturnsOneRow()
    {
        var row = bed.Fetch("<fetch aggregate='true'><entity name='opportunity'><attribute name='name' alias='n' aggregate='count'/><attribute name='estimatedvalue' alias='sum' aggregate='sum'/></entity></fetch>").Entities.Single();

        Assert.AreEqual(0, row.GetAttributeValue<AliasedValue>("n").Value);
        Assert.IsNull(row.GetAttributeValue<AliasedValue>("sum").Value);
    }

    [TestMethod]
    [Conformance("Queries", "Aggregates that would read more than aggregatelimit or 50,000 rows end in -2147164125.", Certainty.Documented, Sources.Aggregate)]
    public void Aggregate_OfTooManyRows_EndsInItsCode() => FaultAssert.Throws(
        -2147164125, () => bed.Fetch("<fetch aggregate='true' aggregatelimit='9'><entity name='account'><attribute name='name' alias='n' aggregate='count'/></entity></fetch>"), "AggregateQueryRecordLimit exceeded");

    [TestMethod]
    [Conformance("Queries", "The default limit of aggregates is 50,000 rows and cannot be raised by the query.", Certainty.Documented, Sources.Aggregate)]
    public void Aggregate_OfFiftyThousandAndOne_EndsInItsCode()
    {
        for (var i = 0; i < 50_000; i++)
        {
            bed.Store.Insert(new Entity("contact"));
        }

        const string Fetch = "<fetch aggregate='true' aggregatelimit='60000'><entity name='contact'><attribute name='contactid' alias='x' aggregate='count'/></entity></fetch>";
        Assert.AreEqual(50_000, bed.Fetch(Fetch).Entities.Single().GetAttributeValue<AliasedValue>("x").Value);
        bed.Store.Insert(new Entity("contact"));
        FaultAssert.Throws(-2147164125, () => bed.Fetch(Fetch), "50000");
    }

    [TestMethod]
    [Conformance("Queries", "A QueryExpression aggregates by ColumnSet.AttributeExpressions.", Certainty.Documented, "Microsoft Learn, Dataverse: Aggregate data using QueryExpression")]
    public void QueryExpression_AttributeExpressions_Aggregate()
    {
        var query = new QueryExpression("account");
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("numberofemployees", XrmAggregateType.Sum, "total"));
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("address1_city", XrmAggregateType.None, "city") { HasGroupBy = true });
        query.Orders.Add(new OrderExpression { Alias = "city", OrderType = OrderType.Descending });

        Assert.AreEqual("Santa Cruz/4300|Redmond/10600", string.Join('|', Shown(bed.Run(query), "city", "total").Split('|')[..2]));
    }

    private static string Shown(EntityCollection rows, string first, string second) =>
        string.Join('|', rows.Entities.Select(row => FormattableString.Invariant($"{row.GetAttributeValue<AliasedValue>(first).Value}/{row.GetAttributeValue<AliasedValue>(second).Value}")));

    private EntityCollection Aggregated(string inside) => bed.Fetch($"<fetch aggregate='true'><entity name='account'>{inside}</entity></fetch>");

    private object? Single(string inside) => Aggregated(inside).Entities.Single().GetAttributeValue<AliasedValue>("x").Value;
}
