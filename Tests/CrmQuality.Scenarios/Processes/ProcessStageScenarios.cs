using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Processes;

/// <summary>Stage gates on the table of a business process flow.</summary>
[TestClass]
public sealed class ProcessStageScenarios
{
    private const string Refused = "'Pumps' stays in its stage. Nothing has been saved.\n- BUDGET: see to it.";

    private readonly CriteriaOrganization organization = new(Drafts.Set(
        Drafts.Criterion("BUDGET", "<condition attribute='budgetamount' operator='not-null'/>").Blocking("stage exit") with { AskedFrom = "Develop" }) with
    {
        Stages = ["Qualify", "Develop", "Propose"],
    });

    private readonly SalesProcess process;
    private readonly Guid opportunity;
    private readonly Guid instance;

    public ProcessStageScenarios()
    {
        process = new SalesProcess(organization);
        opportunity = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["stepname"] = "Qualify" });
        instance = process.Begin(opportunity);
        process.Register();
    }

    [TestMethod]
    public void Move_OutOfAStageThatAsksForNothing_GoesOn()
    {
        Move(process.Develop);

        Assert.AreEqual("Develop", process.StageOf(instance));
    }

    [TestMethod]
    public void Move_OutOfAStageThatAsks_IsRefusedAndRecordedAndStays()
    {
        Move(process.Develop);

        Assert.AreEqual(Refused, CriteriaOrganization.Refusal(() => Move(process.Propose)));

        Assert.AreEqual("Develop", process.StageOf(instance));
        var attempt = organization.Service.All("crmq_pipelineevent", "crmq_kind", "crmq_attempt", "crmq_opportunityid").Single(row => row.Choice("crmq_kind") == 284610005);
        Assert.AreEqual(opportunity, attempt.Reference("crmq_opportunityid"));
    }

    [TestMethod]
    public void Move_Answered_GoesOn()
    {
        organization.Rep.Update(new Entity("opportunity", opportunity) { ["budgetamount"] = new Money(500m) });

        Move(process.Develop);
        Move(process.Propose);

        Assert.AreEqual("Propose", process.StageOf(instance));
    }

    [TestMethod]
    public void Move_Back_IsNeverRefused()
    {
        Move(process.Develop);

        Move(process.Qualify);

        Assert.AreEqual("Qualify", process.StageOf(instance));
    }

    [TestMethod]
    public void Move_Paused_GoesOn()
    {
        organization.Publish("pause");

        Move(process.Propose);

        Assert.AreEqual("Propose", process.StageOf(instance));
    }

    [TestMethod]
    public void Move_PublishedAfterTheGateWasRegistered_IsJudgedByTheNewVersion()
    {
        organization.Publish(Drafts.Set(Drafts.Criterion("NEED", "<condition attribute='need' operator='not-null'/>").Blocking("stage exit")) with { Stages = ["Qualify", "Develop", "Propose"] });

        Assert.Contains("NEED", CriteriaOrganization.Refusal(() => Move(process.Develop)));
    }

    private void Move(EntityReference stage) => SalesProcess.Move(organization.Rep, instance, stage);
}
