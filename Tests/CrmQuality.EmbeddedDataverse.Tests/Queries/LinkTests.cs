using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>Source of all: joining tables with FetchXML. Confidence: documented.</summary>
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
    public void Inner_NoPartner_LeavesTheRowOut() => Assert.AreEqual("of big|of small", Linked("inner", ""));

    [TestMethod]
    public void Inner_WithFilter_ReturnsRowsWhosePartnerPasses() => Assert.AreEqual("of big", Linked("inner", Above(100)));

    [TestMethod]
    public void Outer_NoPartner_KeepsTheRow() => Assert.AreEqual("of big|of none|of small", Linked("outer", ""));

    /// <summary>The filter of an outer link belongs to the join.</summary>
    [TestMethod]
    public void Outer_WithFilter_KeepsTheRowWithoutItsPartner()
    {
        var rows = bed.Fetch(Fetch("outer", Above(100), ""));

        Assert.HasCount(3, rows.Entities);
        Assert.AreEqual("Big", rows.Entities.SelectMany(row => row.Attributes).Select(pair => pair.Value).OfType<AliasedValue>().Single().Value);
    }

    [TestMethod]
    public void Outer_ConditionOnTheAlias_FindsRowsWithoutPartner() =>
        Assert.AreEqual("of none", bed.Fetched(Fetch("outer", "", "<filter><condition entityname='acc' attribute='accountid' operator='null'/></filter>")));

    [TestMethod]
    public void Link_Column_ComesAsAliasedValue()
    {
        var value = (AliasedValue)bed.Fetch(Fetch("inner", Above(100), "")).Entities.Single()["acc.name"];

        Assert.AreEqual("Big", value.Value);
        Assert.AreEqual("account", value.EntityLogicalName);
        Assert.AreEqual("name", value.AttributeLogicalName);
    }

    [TestMethod]
    public void Link_FromParentToChildren_RepeatsTheParent()
    {
        var rows = bed.Fetch("<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><link-entity name='opportunity' from='parentaccountid' to='accountid' alias='o'><attribute name='name'/></link-entity></entity></fetch>");

        Assert.AreEqual("Big|Small", QueryBed.Names(rows));
    }

    [TestMethod]
    public void Link_Unsupported_IsRefusedByName() => FaultAssert.Throws(-2147217119, () => bed.Fetch(Fetch("exists", "", "")), "exists");

    [TestMethod]
    public void Link_AliasTwice_IsRefused() => FaultAssert.Throws(
        -2147217104,
        () => bed.Fetch("<fetch><entity name='opportunity'><link-entity name='account' from='accountid' to='parentaccountid' alias='x'/><link-entity name='contact' from='contactid' to='parentcontactid' alias='x'/></entity></fetch>"),
        "'x'");

    [TestMethod]
    public void Condition_OnAnUnknownAlias_IsRefused() =>
        FaultAssert.Throws(-2147217141, () => bed.Filtered("<condition entityname='nope' attribute='name' operator='null'/>"), "nope");

    private static string Above(int employees) => $"<filter><condition attribute='numberofemployees' operator='gt' value='{employees}'/></filter>";

    private static string Fetch(string type, string linkFilter, string filter) =>
        $"<fetch><entity name='opportunity'><attribute name='name'/><order attribute='name'/>{filter}<link-entity name='account' from='accountid' to='parentaccountid' alias='acc' link-type='{type}'><attribute name='name'/>{linkFilter}</link-entity></entity></fetch>";

    private string Linked(string type, string linkFilter) => bed.Fetched(Fetch(type, linkFilter, ""));
}
