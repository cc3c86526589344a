using System.Linq;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Criteria;

[TestClass]
public sealed class LinkAuthoringTests
{
    private const string Account = "name='account' from='accountid' to='parentaccountid'";
    private const string Meetings = "name='appointment' from='regardingobjectid' to='opportunityid'";

    [TestMethod]
    [DataRow("<link-entity name='account'/>", "'from'")]
    [DataRow("<link-entity name='acount' from='accountid' to='parentaccountid'/>", "'account'?")]
    [DataRow("<link-entity name='account' from='accountid' to='campaignid'/>", "from=\"accountid\" to=\"customerid\", from=\"accountid\" to=\"parentaccountid\"")]
    [DataRow("<link-entity name='appointment' from='activityid' to='opportunityid'/>", "from=\"regardingobjectid\" to=\"opportunityid\"")]
    [DataRow("<link-entity name='product' from='productid' to='opportunityid'/>", "have none")]
    [DataRow("<link-entity " + Account + " link-type='outer'/>", "outer")]
    [DataRow("<link-entity " + Meetings + " link-type='all'/>", "all")]
    [DataRow("<link-entity " + Meetings + " link-type='some'/>", "'some'")]
    [DataRow("<link-entity " + Meetings + " intersect='true'/>", "intersect")]
    [DataRow("<link-entity " + Meetings + " minimum-rows='0'/>", "1 to 100")]
    [DataRow("<link-entity " + Account + " minimum-rows='2'/>", "rows that point to the opportunity")]
    [DataRow("<link-entity " + Meetings + " link-type='not any' minimum-rows='2'/>", "link-type any")]
    [DataRow("<link-entity " + Account + "><filter><condition attribute='industrycod' operator='null'/></filter></link-entity>", "Table account has no column 'industrycod'. Did you mean 'industrycode'?")]
    [DataRow("<link-entity " + Account + "><link-entity name='systemuser' from='systemuserid' to='ownerid'/></link-entity>", "one link far")]
    [DataRow("<link-entity " + Account + "><filter><link-entity name='systemuser' from='systemuserid' to='ownerid'/></filter></link-entity>", "one link far")]
    public void Compile_LinkThatIsNotSupported_IsRefusedWithTheWayOut(string link, string named)
    {
        var errors = Some.Errors(Some.Set(Some.Criterion("BAD", link)));

        Assert.IsTrue(errors.Any(error => error.Element == "condition" && error.Message.Contains(named)), string.Join("\n", errors));
    }

    [TestMethod]
    [DataRow("<entity name='opportunity'><attribute name='name'/><order attribute='name'/><filter><condition attribute='name' operator='null'/></filter></entity>")]
    [DataRow("<fetch version='1.0' mapping='logical' distinct='true'><entity name='opportunity'><all-attributes/><filter><condition attribute='name' operator='null'/></filter><link-entity name='account' from='accountid' to='parentaccountid' link-type='inner' alias='aa'><attribute name='name'/><filter type='and'><condition attribute='industrycode' operator='eq' value='7'/></filter></link-entity></entity></fetch>")]
    public void Compile_QueryAsAdvancedFindWritesIt_IsTaken(string query)
    {
        var errors = Some.Errors(Some.Set(Some.Criterion("ONE", "") with { Condition = query }));

        Assert.AreEqual(0, errors.Count, string.Join("\n", errors));
    }

    [TestMethod]
    [DataRow("<fetch><entity name='account'><filter><condition attribute='name' operator='null'/></filter></entity></fetch>", "Begin at opportunity")]
    [DataRow("<fetch aggregate='true'><entity name='opportunity'><filter><condition attribute='name' operator='null'/></filter></entity></fetch>", "aggregate")]
    [DataRow("<fetch><entity name='opportunity'/></fetch>", "<entity> is empty")]
    [DataRow("<fetch/>", "must hold one <entity")]
    [DataRow("<savedquery/>", "<savedquery>")]
    public void Compile_QueryAboutSomethingElse_IsRefusedByName(string query, string named)
    {
        var errors = Some.Errors(Some.Set(Some.Criterion("BAD", "") with { Condition = query }));

        Assert.IsTrue(errors.Any(error => error.Message.Contains(named)), string.Join("\n", errors));
    }

    [TestMethod]
    public void Compile_SameLinkTwice_IsReadOnce()
    {
        var snapshot = Some.WithOne(
            $"<filter type='or'><link-entity {Account}><filter><condition attribute='name' operator='eq' value='a'/></filter></link-entity>"
            + $"<link-entity {Account}><filter><condition attribute='industrycode' operator='eq' value='7'/></filter></link-entity></filter>");

        Assert.AreEqual("name,industrycode", string.Join(",", snapshot.Links.Single().Columns.Select(column => column.Name)));
    }

    [TestMethod]
    public void Compile_UnansweredValueOfALink_BelongsToItsTable()
    {
        var draft = Some.Criterion("ONE", $"<link-entity {Account}><filter><condition attribute='industrycode' operator='not-null'/></filter></link-entity>") with
        {
            Unanswered = new System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<string>> { ["account.industrycode"] = ["33"] },
        };

        var snapshot = Some.Snapshot(Some.Set(draft));

        Assert.AreEqual(0, Some.ConditionOf(snapshot).Unanswered.Single().Place.Link);
    }

    [TestMethod]
    [DataRow("contact.jobtitle", "no condition links to contact")]
    [DataRow("account.nosuch", "nosuch")]
    [DataRow("revenue", "revenue")]
    public void Compile_UnansweredValueOfNothing_IsRefused(string column, string named)
    {
        var draft = Some.Criterion("ONE", $"<link-entity {Account}/>") with
        {
            Unanswered = new System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<string>> { [column] = ["1"] },
        };

        Assert.IsTrue(Some.Errors(Some.Set(draft)).Any(error => error.Message.Contains(named)));
    }

    [TestMethod]
    public void Compile_HostileText_IsRefusedQuickly()
    {
        string[] hostile =
        [
            "<filter>" + new string(' ', 10_000_000) + "</filter>",
            string.Concat(Enumerable.Repeat("<filter>", 10_000)),
            string.Concat(Enumerable.Repeat("<filter>", 5_000)) + string.Concat(Enumerable.Repeat("</filter>", 5_000)),
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><filter>&b;</filter>",
        ];

        var errors = hostile.Select(text => Some.Errors(Some.Set(Some.Criterion("BAD", "") with { Condition = text })).Count);

        Assert.AreEqual("1,1,1,1", string.Join(",", errors));
    }
}
