using System;
using System.Linq;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.BadInput;

/// <summary>Criteria that are not what they should be, as an administrator or an attacker saves them: each has a message of its own, and none is stored.</summary>
[TestClass]
public sealed class CriterionScenarios
{
    private const string DocumentType = "The condition has a document type (<!DOCTYPE>), which is never followed; leave it and its entities out.";

    private readonly CriteriaOrganization organization = new();
    private readonly Guid set;

    public CriterionScenarios()
    {
        set = organization.Write(Drafts.Set(Drafts.Floor) with { Stages = ["Qualify", "Close"] });
    }

    [TestMethod]
    [DataRow("", "The condition is empty; write a FetchXML <filter>.")]
    [DataRow("estimatedvalue > 100", "The condition is not well-formed XML (line 1, column 1)")]
    [DataRow("<filter><condition attribute='name' operator='not-null'></filter>", "The condition is not well-formed XML (line 1,")]
    [DataRow("<filter/>", "The <filter> is empty; write at least one <condition>.")]
    [DataRow("<where><condition attribute='name' operator='not-null'/></where>", "The condition must be one <filter>, or a whole <fetch> on opportunity; it is <where>.")]
    [DataRow("<!DOCTYPE f [<!ENTITY a 'x'>]><filter><condition attribute='name' operator='eq' value='&a;'/></filter>", DocumentType)]
    [DataRow("<!DOCTYPE f SYSTEM 'file:///etc/passwd'><filter><condition attribute='name' operator='not-null'/></filter>", DocumentType)]
    [DataRow("<filter><condition attribute='name' operator='eq' value='&b;'/></filter>", "The condition is not well-formed XML (line 1,")]
    [DataRow("<filter><condition attribute='estimatedvalu' operator='ge' value='1'/></filter>", "Table opportunity has no column 'estimatedvalu'. Did you mean 'estimatedvalue'?")]
    [DataRow("<filter><condition attribute='estimatedvalue' operator='ge' value='much'/></filter>", "'much' is not a number, which column 'estimatedvalue' needs; write 1234.5.")]
    [DataRow("<filter><condition attribute='estimatedvalue' operator='ge' value='99999999999999999999999999999999'/></filter>", "is not a number, which column 'estimatedvalue' needs")]
    [DataRow("<filter><condition attribute='estimatedclosedate' operator='on' value='2025-02-30'/></filter>", "'2025-02-30' is not a date, which column 'estimatedclosedate' needs")]
    [DataRow("<filter><condition attribute='estimatedclosedate' operator='last-x-days' value='0'/></filter>", "'0' is not a number from 1 to 36500")]
    [DataRow("<filter><condition attribute='need' operator='eq' value='9'/></filter>", "9 is not an option of column 'need'.")]
    [DataRow("<filter><condition attribute='need' operator='eq' value='Must have'/></filter>", "Did you mean 0 (Must have)?")]
    [DataRow("<filter><condition attribute='need' operator='like' value='%x%'/></filter>", "Column 'need' is a Choice column; Like does not compare those.")]
    [DataRow("<filter><condition attribute='parentaccountid' operator='eq' value='Thornvale'/></filter>", "'Thornvale' is not the id (GUID) of a row")]
    [DataRow("<filter><condition attribute='ownerid' operator='eq-userid'/></filter>", "Operator 'eq-userid' depends on who saves; a verdict must not.")]
    [DataRow("<filter><condition attribute='estimatedclosedate' operator='this-fiscal-year'/></filter>", "fiscal periods are not compiled into a snapshot")]
    [DataRow("<filter><condition attribute='parentaccountid' operator='under' value='1'/></filter>", "hierarchies are read by query")]
    [DataRow("<filter><condition attribute='estimatedvalue_base' operator='ge' value='1'/></filter>", "use estimatedvalue, which compares in base currency")]
    [DataRow("<filter><condition attribute='customeridname' operator='eq' value='x'/></filter>", "use customerid")]
    [DataRow("<filter><condition attribute='modifiedon' operator='last-x-days' value='3'/></filter>", "Column 'modifiedon' of opportunity cannot be used: the platform fills it after the save is judged.")]
    [DataRow("<filter><condition attribute='crmq_verdict' operator='eq' value='284610003'/></filter>", "CrmQuality writes it, and a verdict must not depend on an earlier one")]
    [DataRow("<filter><condition attribute='estimatedvalue' operator='between'><value>5</value><value>1</value></condition></filter>", "Nothing lies between '5' and '1' (column 'estimatedvalue'); write the lower bound first.")]
    [DataRow("<filter><link-entity name='acount' from='accountid' to='parentaccountid'><filter><condition attribute='name' operator='not-null'/></filter></link-entity></filter>", "There is no table 'acount'. Did you mean 'account'?")]
    [DataRow("<filter><link-entity name='account' from='accountid' to='parentcontactid'/></filter>", "is no relationship of opportunity. Possible: ")]
    [DataRow("<filter><link-entity name='account' from='accountid' to='parentaccountid' link-type='outer'/></filter>", "of type outer, which asks for nothing")]
    [DataRow("<filter><link-entity name='account' from='accountid' to='parentaccountid' minimum-rows='2'/></filter>", "minimum-rows of the link to account needs rows that point to the opportunity")]
    [DataRow("<filter><condition attribute='name' operator='not-null' entityname='a'/></filter>", "Attribute 'entityname' of <condition> is not supported.")]
    public void Create_ConditionThatCannotBe_IsRefusedWithItsOwnReason(string condition, string expected) => Refuses(expected, Criterion(condition));

    [TestMethod]
    public void Create_ConditionOfTenMegabytes_IsRefusedByItsLength() =>
        Refuses("10485760 characters; 100000 are allowed", Criterion(new string('<', 10 * 1024 * 1024)));

    [TestMethod]
    public void Create_EntitiesThatMultiply_AreRefusedBeforeTheyDo() => Refuses(
        DocumentType,
        Criterion("<!DOCTYPE f [<!ENTITY a '1234567890'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><filter><condition attribute='name' operator='eq' value='&c;'/></filter>"));

    [TestMethod]
    [DataRow(30, "Filters are nested more than 20 deep; flatten them.")]
    [DataRow(10_000, "elements are nested more than 60 deep; flatten the filters.")]
    public void Create_NestedTooDeep_IsRefused(int depth, string expected) => Refuses(
        expected,
        Criterion(string.Concat(Enumerable.Repeat("<filter>", Math.Min(depth, 5000))) + "<condition attribute='name' operator='not-null'/>" + string.Concat(Enumerable.Repeat("</filter>", Math.Min(depth, 5000)))));

    [TestMethod]
    public void Create_BlocksBeforeItApplies_IsRefused()
    {
        var row = Criterion("<filter><condition attribute='name' operator='not-null'/></filter>");
        row["crmq_appliesfrom"] = new DateTime(2025, 7, 1, 0, 0, 0, DateTimeKind.Utc);
        row["crmq_blocksfrom"] = new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc);

        Refuses("It would block from 2025-06-01, before it applies from 2025-07-01.", row);
    }

    [TestMethod]
    public void Create_StageThatTheSetLacks_IsRefused()
    {
        var row = Criterion("<filter><condition attribute='name' operator='not-null'/></filter>");
        row["crmq_askedfrom"] = "Propose";

        Refuses("Stage 'Propose' is not among the set's stages: Qualify, Close.", row);
    }

    [TestMethod]
    public void Create_SeveralMistakes_NamesThemAll()
    {
        var row = Criterion("<filter><condition attribute='nmae' operator='not-null'/><condition attribute='need' operator='eq' value='9'/></filter>");
        row["crmq_askedfrom"] = "Propose";

        var message = Refuses("'Broken' was not saved.", row);

        Assert.HasCount(1 + 3, message.Split('\n'));
    }

    [TestMethod]
    public void Update_ThatBreaksACriterion_IsRefusedAndLeavesItAsItWas()
    {
        var id = organization.Service.RetrieveMultiple(new QueryExpression("crmq_criterion")).Entities.Single().Id;

        var message = CriteriaOrganization.Refusal(() => organization.Service.Update(new Entity("crmq_criterion", id) { ["crmq_condition"] = "<filter/>" }));

        Assert.Contains("The <filter> is empty", message);
        Assert.Contains("estimatedvalue", (string)organization.Service.Retrieve("crmq_criterion", id, new ColumnSet("crmq_condition"))["crmq_condition"]);
    }

    [TestMethod]
    public void Update_ScopeOfASetThatCannotBe_IsRefused() => Assert.Contains(
        "DIRECT scope: Table opportunity has no column 'regoin'.",
        CriteriaOrganization.Refusal(() => organization.Service.Update(new Entity("crmq_criteriaset", set) { ["crmq_scope"] = "<filter><condition attribute='regoin' operator='eq' value='x'/></filter>" })));

    private Entity Criterion(string condition) => new("crmq_criterion")
    {
        ["crmq_name"] = "Broken",
        ["crmq_code"] = "BROKEN",
        ["crmq_criteriasetid"] = new EntityReference("crmq_criteriaset", set),
        ["crmq_condition"] = condition,
    };

    private string Refuses(string expected, Entity criterion)
    {
        var message = CriteriaOrganization.Refusal(() => organization.Service.Create(criterion));

        Assert.Contains(expected, message);
        Assert.HasCount(1, organization.Service.RetrieveMultiple(new QueryExpression("crmq_criterion")).Entities);
        return message;
    }
}
