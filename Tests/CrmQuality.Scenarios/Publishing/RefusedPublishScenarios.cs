using System;
using System.Linq;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Publishing;

/// <summary>What cannot be published says why, all of it, and changes nothing.</summary>
[TestClass]
public sealed class RefusedPublishScenarios
{
    private readonly CriteriaOrganization organization = new(Drafts.Set(Drafts.Floor));

    [TestMethod]
    [DataRow("launch", "'launch' is no action. Use one of publish, retire, pause, resume, rollback.")]
    [DataRow("pubish", "'pubish' is no action. Use one of publish, retire, pause, resume, rollback. Did you mean 'publish'?")]
    [DataRow("retire", "The action needs the parameter CriteriaSet.")]
    [DataRow("rollback", "The action needs the parameter Version.")]
    public void Publish_ActionThatCannotBeDone_SaysWhatIsNeeded(string action, string expected) => Refuses(expected, () => organization.Publish(action));

    [TestMethod]
    public void Rollback_ToAVersionThatIsNotThere_NamesIt() => Refuses("There is no version 99 of the criteria.", () => organization.Publish("rollback", version: 99));

    [TestMethod]
    [DataRow("pause")]
    [DataRow("resume")]
    public void Pause_NothingPublished_SaysSo(string action)
    {
        var empty = new CriteriaOrganization();

        Assert.AreEqual("No criteria are published yet.", CriteriaOrganization.Refusal(() => empty.Publish(action)));
    }

    [TestMethod]
    public void Publish_NothingWritten_SaysSo()
    {
        var empty = new CriteriaOrganization();

        Assert.AreEqual("Nothing was published.\n- sets: There is no criteria set to publish.", CriteriaOrganization.Refusal(() => empty.Publish("publish")));
    }

    [TestMethod]
    public void Publish_SetThatIsNotThere_SaysSo() =>
        Refuses("The criteria set is not there or retired. Activate it and publish again.", () => organization.Publish("publish", Guid.NewGuid()));

    [TestMethod]
    public void Retire_LastSet_IsRefusedAndTheSetStays() =>
        Refuses("Nothing was published.\n- sets: There is no criteria set to publish.", () => organization.Publish("retire", Set("DIRECT")));

    [TestMethod]
    public void Publish_BrokenDraft_NamesEveryMistakeAndChangesNothing()
    {
        var set = organization.Write(Drafts.Set(Drafts.Floor, Drafts.Criterion("NEED", "<condition attribute='need' operator='not-null'/>")) with { Code = "BROKEN", Priority = 2 });
        foreach (var text in organization.Service.RetrieveMultiple(new QueryExpression("crmq_criteriontranslation") { Criteria = { Conditions = { new ConditionExpression("crmq_name", ConditionOperator.In, "NEED", "NEED suomeksi") } } }).Entities)
        {
            organization.Service.Delete(text.LogicalName, text.Id);
        }

        organization.Service.Create(new Entity("crmq_criterion")
        {
            ["crmq_name"] = "Twin",
            ["crmq_code"] = "TWIN",
            ["crmq_criteriasetid"] = new EntityReference("crmq_criteriaset", set),
            ["crmq_condition"] = "<filter><condition attribute='name' operator='not-null'/></filter>",
        });

        var message = Refuses("Nothing was published.", () => organization.Publish("publish", set));

        Assert.Contains("- BROKEN NEED texts: The criterion has no texts; give at least title and advice in one language.", message);
        Assert.Contains("- BROKEN TWIN texts: The criterion has no texts; give at least title and advice in one language.", message);
    }

    [TestMethod]
    public void Publish_BlockedAfterAnEarlierPublish_ChangesNothing()
    {
        organization.Block(true);

        Refuses("Nothing was published: the step 'CrmQuality: ", () => organization.Publish("publish"));
    }

    [TestMethod]
    public void Publish_BySellerWithoutOurRoles_IsRefusedByThePlatform() =>
        Refuses("prvCreatecrmq_Snapshot", () => organization.Rep.Execute(new OrganizationRequest("crmq_PublishCriteriaSet") { ["Action"] = "pause" }));

    [TestMethod]
    public void Publish_ByAnAdministratorOfCriteriaAlone_Succeeds()
    {
        organization.Organization.Security.GiveRole(organization.RepId, organization.Organization.Security.Role("CRM Quality Administrator"));

        var answer = organization.Rep.Execute(new OrganizationRequest("crmq_PublishCriteriaSet") { ["Action"] = "publish" });

        Assert.AreEqual(2, answer["Version"]);
    }

    [TestMethod]
    [DataRow("create")]
    [DataRow("update")]
    [DataRow("delete")]
    public void Snapshot_TouchedDirectly_IsRefusedEvenForAdministrators(string action)
    {
        var live = organization.Service.RetrieveMultiple(new QueryExpression("crmq_snapshot")).Entities.Single();

        Refuses("Published versions do not change. Publish, pause or bring a version back with crmq_PublishCriteriaSet.", () =>
        {
            switch (action)
            {
                case "create":
                    organization.Service.Create(new Entity("crmq_snapshot") { ["crmq_name"] = "Version 2", ["crmq_version"] = 2, ["crmq_content"] = "{}", ["crmq_islive"] = true });
                    break;
                case "update":
                    organization.Service.Update(new Entity("crmq_snapshot", live.Id) { ["crmq_content"] = "{}" });
                    break;
                default:
                    organization.Service.Delete("crmq_snapshot", live.Id);
                    break;
            }
        });
    }

    private Guid Set(string code) => organization.Service
        .RetrieveMultiple(new QueryExpression("crmq_criteriaset") { Criteria = { Conditions = { new ConditionExpression("crmq_code", ConditionOperator.Equal, code) } } })
        .Entities.Single().Id;

    private string Refuses(string expected, Action action)
    {
        var before = OrganizationDump.Of(organization.Organization);

        var message = CriteriaOrganization.Refusal(action);

        Assert.Contains(expected, message);
        Assert.AreEqual("", OrganizationDump.Difference(before, OrganizationDump.Of(organization.Organization)));
        return message;
    }
}
