using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

[TestClass]
public sealed class LinkTests
{
    private readonly QueryBed bed = new();

    public LinkTests()
    {
        var big = bed.Account("Big", ("numberofemployees", 900));
        var small = bed.Account("Small", ("numberofemployees", 3));
        bed.Opportunity("of big", ("parentaccountid", new EntityReference("account", big)));
        bed.Opportunity("of small", ("parentaccountid", new EntityReference("account", small)));
        bed.Opportunity("of none");
    }

    [TestMethod]
    [Conformance("Queries", "An inner link leaves out rows without a partner, and those whose partner does not pass its filter.", Certainty.Documented, Sources.Link)]
    [DataRow(false, "of big|of small")]
    [DataRow(true, "of big")]
    public void Inner_NoPartner_LeavesTheRowOut(bool filtered, string expected) => Assert.AreEqual(expected, Linked("inner", filtered ? Above(100) : ""));

    [TestMethod]
    [Conformance("Queries", "An outer link keeps rows without a partner.", Certainty.Documented, Sources.Link)]
    public void Outer_NoPartner_KeepsTheRow() => Assert.AreEqual("of big|of none|of small", Linked("outer", ""));

    [TestMethod]
    [Conformance("Queries", "The filter of an outer link belongs to the join: the row stays, without the partner that fails it.", Certainty.Documented, Sources.Filter)]
    public void Outer_WithFilter_KeepsTheRowWithoutItsPartner()
    {
        var rows = bed.Fetch(Fetch("outer", Above(100), ""));

        Assert.HasCount(3, rows.Entities);
        Assert.AreEqual("Big", rows.Entities.SelectMany(row => row.Attributes).Select(pair => pair.Value).OfType<AliasedValue>().Single().Value);
    }

    [TestMethod]
    [Conformance("Queries", "A condition of the query's filter that names a link by alias or table is tested after the join.", Certainty.Documented, Sources.Filter)]
    [DataRow("acc")]
    [DataRow("account")]
    public void Outer_ConditionOnTheLink_FindsRowsWithoutPartner(string name) =>
        Assert.AreEqual("of none", bed.Fetched(Fetch("outer", "", $"<filter><condition entityname='{name}' attribute='accountid' operator='null'/></filter>")));

    [TestMethod]
    [Conformance("Queries", "Columns of a link come as aliased values named alias.column.", Certainty.Documented, Sources.Select)]
    public void Link_Column_ComesAsAliasedValue()
    {
        var value = (AliasedValue)bed.Fetch(Fetch("inner", Above(100), "")).Entities.Single()["acc.name"];

        Assert.AreEqual("account|name|Big", $"{value.EntityLogicalName}|{value.AttributeLogicalName}|{value.Value}");
    }

    [TestMethod]
    [Conformance("Queries", "A column with an alias comes as an aliased value under that name alone.", Certainty.Documented, Sources.Select)]
    public void Column_WithAlias_ComesUnderIt()
    {
        var row = bed.Fetch("<fetch top='1'><entity name='opportunity'><attribute name='name' alias='title'/><order attribute='name'/></entity></fetch>").Entities.Single();

        Assert.AreEqual("of big", row.GetAttributeValue<AliasedValue>("title").Value);
        Assert.IsFalse(row.Contains("name"));
    }

    [TestMethod]
    [Conformance("Queries", "A link from one row to many returns the row once for each of them.", Certainty.Documented, Sources.Join)]
    public void Link_ToMany_ReturnsARowForEach()
    {
        var rows = bed.Fetch(
            "<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><link-entity name='opportunity' from='parentaccountid' to='accountid' alias='o'><attribute name='name'/></link-entity></entity></fetch>");

        Assert.AreEqual("Big|Small", QueryBed.Names(rows));
    }

    [TestMethod]
    [Conformance("Queries", "matchfirstrowusingcrossapply keeps rows without partner and joins at most one partner.", Certainty.Documented, Sources.Link)]
    public void MatchFirst_SeveralPartners_ReturnsTheRowOnce()
    {
        var big = (EntityReference)bed.Fetch("<fetch top='1'><entity name='opportunity'><attribute name='parentaccountid'/><order attribute='name'/></entity></fetch>").Entities[0]["parentaccountid"];
        bed.Opportunity("second of big", ("parentaccountid", big));
        bed.Account("Without");

        var rows = bed.Fetch(
            "<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><link-entity name='opportunity' from='parentaccountid' to='accountid' alias='o' link-type='matchfirstrowusingcrossapply'><attribute name='name'/></link-entity></entity></fetch>");

        Assert.AreEqual("Big|Small|Without", QueryBed.Names(rows));
        Assert.AreEqual("11-", string.Concat(rows.Entities.Select(row => row.Contains("o.name") ? "1" : "-")));
    }

    [TestMethod]
    [Conformance("Queries", "exists and in restrict to rows with a matching partner, once each.", Certainty.Documented, Sources.Link)]
    [DataRow("exists")]
    [DataRow("in")]
    public void Exists_WithFilter_RestrictsTheRows(string type) => Assert.AreEqual("of big", bed.Fetched(Plain(type, Above(100))));

    [TestMethod]
    [Conformance("Queries", "A link of type exists or in returns no columns.", Certainty.Documented, Sources.Link)]
    public void Exists_WithColumns_IsRefused() => FaultAssert.Throws(-2147220989, () => bed.Fetch(Fetch("exists", "", "")), "Exists", "account");

    [TestMethod]
    [Conformance("Queries", "A query with more than 15 links ends in 0x8004430D.", Certainty.Documented, Sources.Join)]
    public void Links_Sixteen_AreRefused()
    {
        var links = string.Concat(Enumerable.Range(1, 16).Select(i => $"<link-entity name='account' from='accountid' to='parentaccountid' alias='a{i}' link-type='outer'/>"));

        FaultAssert.Throws(-2147204339, () => bed.Fetch($"<fetch><entity name='opportunity'>{links}</entity></fetch>"), "15");
    }

    [TestMethod]
    [Conformance("Queries", "A link of an unknown type is refused by name.", Certainty.Documented, Sources.Codes)]
    public void Link_UnknownType_IsRefusedByName() => FaultAssert.Throws(-2147217119, () => bed.Fetch(Fetch("sideways", "", "")), "sideways");

    [TestMethod]
    [Conformance("Queries", "Two links with one alias are refused.", Certainty.Documented, Sources.Codes)]
    public void Link_AliasTwice_IsRefused() => FaultAssert.Throws(
        -2147217104,
        () => bed.Fetch("<fetch><entity name='opportunity'><link-entity name='account' from='accountid' to='parentaccountid' alias='x'/><link-entity name='contact' from='contactid' to='parentcontactid' alias='x'/></entity></fetch>"),
        "'x'");

    [TestMethod]
    [Conformance("Queries", "A condition on an alias that no link has is refused.", Certainty.Documented, Sources.Codes)]
    public void Condition_OnAnUnknownAlias_IsRefused() =>
        FaultAssert.Throws(-2147217141, () => bed.Filtered("<condition entityname='nope' attribute='name' operator='null'/>"), "nope");

    private static string Above(int employees) => $"<filter><condition attribute='numberofemployees' operator='gt' value='{employees}'/></filter>";

    private static string Plain(string type, string linkFilter) =>
        $"<fetch><entity name='opportunity'><attribute name='name'/><order attribute='name'/><link-entity name='account' from='accountid' to='parentaccountid' link-type='{type}'>{linkFilter}</link-entity></entity></fetch>";

    private static string Fetch(string type, string linkFilter, string filter) =>
        $"<fetch><entity name='opportunity'><attribute name='name'/><order attribute='name'/>{filter}<link-entity name='account' from='accountid' to='parentaccountid' alias='acc' link-type='{type}'><attribute name='name'/>{linkFilter}</link-entity></entity></fetch>";

    private string Linked(string type, string linkFilter) => bed.Fetched(Fetch(type, linkFilter, ""));
}
