using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Publishing;

/// <summary>What the actions of <c>crmq_PublishCriteriaSet</c> leave behind: the version's row, the steps, the sets.</summary>
[TestClass]
public sealed class PublishScenarios
{
    private const int Published = 284610000;
    private const int Inactive = 1;

    private readonly CriteriaOrganization organization = new(Drafts.Set(Drafts.Floor));

    private Guid First => organization.Service.All("crmq_criteriaset", "crmq_code").Single(row => row.Text("crmq_code") == "DIRECT").Id;

    [TestMethod]
    public void Publish_First_IsVersionOneWithItsHashInRowAndSteps()
    {
        var row = Version(1);

        Assert.AreEqual(("Version 1", "Published", true, organization.Now), (row["crmq_name"], row["crmq_note"], row["crmq_islive"], row["crmq_publishedon"]));
        Assert.AreEqual(Fingerprints.Of((string)row["crmq_content"]), row["crmq_hash"]);
        Assert.AreEqual(row["crmq_content"], Configuration());
        Assert.AreEqual((Published, 1), SetOf(First));
    }

    [TestMethod]
    public void Publish_AnotherSet_HoldsBothInAVersionOfItsOwn()
    {
        var other = organization.Write(Drafts.Set(Drafts.Criterion("NEED", "<condition attribute='need' operator='not-null'/>")) with { Code = "OTHER", Priority = 2 });

        var answer = organization.Publish("publish", other);

        var row = Version(2);
        Assert.AreEqual((2, row["crmq_hash"], "StepConfiguration"), (answer["Version"], answer["Hash"], answer["Mode"]));
        Assert.AreEqual("DIRECT,OTHER", CodesOf(row));
        Assert.AreEqual((row["crmq_content"], "2"), (Configuration(), Live()));
        Assert.AreEqual(((Published, 2), (Published, 2)), (SetOf(First), SetOf(other)));
    }

    [TestMethod]
    public void Publish_SameAgain_IsAVersionOfItsOwnWithTheSameCriteria()
    {
        organization.Publish("publish");

        Assert.AreEqual((CodesOf(Version(1)), "2"), (CodesOf(Version(2)), Live()));
        Assert.IsFalse(SnapshotDifference.OfCriteria(Snapshot(1), Snapshot(2)));
    }

    [TestMethod]
    public void Retire_OneOfTwo_LeavesTheOther()
    {
        var other = organization.Write(Drafts.Set(Drafts.Floor with { Code = "HIGH" }) with { Code = "OTHER", Priority = 2 });
        organization.Publish("publish", other);

        organization.Publish("retire", First);

        Assert.AreEqual(("OTHER", "3"), (CodesOf(Version(3)), Live()));
        Assert.AreEqual(Inactive, organization.Service.Retrieve("crmq_criteriaset", First, new ColumnSet("statecode")).Choice("statecode"));
        Assert.AreEqual((Published, 3), SetOf(other));
    }

    [TestMethod]
    public void Pause_ThenResume_RecordsOnlyMeanwhile()
    {
        organization.Publish("pause");
        var id = organization.Rep.Create(Opportunity(5m));
        var paused = Snapshot(2).Paused;

        organization.Publish("resume");

        Assert.IsTrue(paused);
        Assert.AreEqual(("Paused", "Resumed", false, "3"), (Version(2)["crmq_note"], Version(3)["crmq_note"], Snapshot(3).Paused, Live()));
        Assert.AreEqual(("not met", 2), (organization.Outcome(id, "FLOOR"), organization.Verdict(id)));
        CriteriaOrganization.Refusal(() => organization.Rep.Create(Opportunity(5m)));
    }

    [TestMethod]
    public void Rollback_ToAnOlderVersion_JudgesByItsCriteriaUnderANewNumber()
    {
        organization.Publish(Drafts.Set(Drafts.Floor with { Condition = "<filter><condition attribute='estimatedvalue' operator='ge' value='1000'/></filter>" }));
        CriteriaOrganization.Refusal(() => organization.Rep.Create(Opportunity(500m)));

        var answer = organization.Publish("rollback", version: 1);

        Assert.AreEqual((3, "Brought back version 1", "3"), (answer["Version"], Version(3)["crmq_note"], Live()));
        Assert.AreEqual(Version(3)["crmq_content"], Configuration());
        Assert.IsFalse(SnapshotDifference.OfCriteria(Snapshot(1), Snapshot(3)));
        Assert.AreEqual(3, organization.Read(organization.Rep.Create(Opportunity(500m))).GetAttributeValue<int>("crmq_criteriaversion"));
    }

    [TestMethod]
    public void Publish_ColumnOfYourOwn_WidensFiltersAndImagesAndIsJudgedWhenItAloneChanges()
    {
        CustomerSolution.Import(organization.Organization, "Opportunity");
        organization.Publish(Drafts.Set(Drafts.Criterion("REGION", $"<condition attribute='{CustomerSolution.Column}' operator='eq' value='North'/>") with { Mandatory = true }));
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps" });

        organization.Rep.Update(new Entity("opportunity", id) { [CustomerSolution.Column] = "North" });
        var becomes = organization.Verdict(id);
        organization.Rep.Update(new Entity("opportunity", id) { ["name"] = "Valves" });

        Assert.AreEqual((3, 3), (becomes, organization.Verdict(id)));
        Assert.IsTrue(Lists("sdkmessageprocessingstep", "filteringattributes").Concat(Lists("sdkmessageprocessingstepimage", "attributes")).All(list => list.Contains(CustomerSolution.Column)));
    }

    private static Entity Opportunity(decimal value) => new("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(value) };

    private Entity Version(int number)
    {
        var query = new QueryExpression("crmq_snapshot") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("crmq_version", ConditionOperator.Equal, number);
        return organization.Service.RetrieveMultiple(query).Entities.Single();
    }

    private Snapshot Snapshot(int number) => SnapshotReader.Read((string)Version(number)["crmq_content"]);

    private static string CodesOf(Entity version) => string.Join(",", SnapshotReader.Read((string)version["crmq_content"]).Sets.Select(set => set.Code));

    private string Live() => string.Join(",", organization.Service.All("crmq_snapshot", "crmq_version", "crmq_islive").Where(row => row.GetAttributeValue<bool>("crmq_islive")).Select(row => row["crmq_version"]));

    /// <summary>The one text that all synchronous steps hold that judge opportunities and quotes.</summary>
    private string Configuration()
    {
        var held = organization.Service.All("sdkmessageprocessingstep", "configuration", "mode").Where(step => step.Text("configuration").Length > 0).ToList();
        Assert.HasCount(9, held.Where(step => step.Choice("mode") == 0));
        return held.Select(step => step.Text("configuration")).Distinct().Single();
    }

    private (int? Status, int Version) SetOf(Guid set)
    {
        var row = organization.Service.Retrieve("crmq_criteriaset", set, new ColumnSet("statuscode", "crmq_publishedversion"));
        return (row.Choice("statuscode"), row.GetAttributeValue<int>("crmq_publishedversion"));
    }

    /// <summary>The lists of columns that steps and images of opportunities have.</summary>
    private string[][] Lists(string table, string column) =>
        [.. organization.Service.All(table, column).Select(row => row.Text(column).Split(',')).Where(list => list.Contains("estimatedvalue"))];
}
