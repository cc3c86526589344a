using System;
using CrmQuality.Scenarios.Steps;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Enforcement;

/// <summary>The cap holds whether Microsoft's workflow that maps the status to a forecast category is off, or runs before or after our steps.</summary>
[TestClass]
public sealed class MappingWorkflowScenarios
{
    private const int Pipeline = 100000001;
    private const int Committed = 100000003;
    private const int Omitted = 100000004;
    private const int Won = 100000005;
    private const int Lost = 100000006;

    private readonly CriteriaOrganization organization = new(Drafts.Set(Drafts.Floor with { Severity = "cap", Gates = [] }));

    [TestMethod]
    [DataRow(0, Omitted, Committed)]
    [DataRow(20, Won, Pipeline)]
    [DataRow(40, Won, Pipeline)]
    public void Life_UnvalidatedUntilTheEnd_StaysOmittedWheneverOpen(int stageOfWorkflow, int whenWon, int whenValidated)
    {
        Map(stageOfWorkflow);
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["msdyn_forecastcategory"] = new OptionSetValue(Committed) });
        Assert.AreEqual(Omitted, Category(id));

        organization.Rep.Update(new Entity("opportunity", id) { ["statuscode"] = new OptionSetValue(2) });
        Assert.AreEqual(Omitted, Category(id));

        organization.Rep.Execute(PublishedOrganization.Close(id, wins: true));
        Assert.AreEqual(whenWon, Category(id));

        Reopen(id);
        Assert.AreEqual(Omitted, Category(id));

        organization.Rep.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(500m) });
        Assert.AreEqual(whenValidated, Category(id));
    }

    [TestMethod]
    public void Reopen_WorkflowWasOnWhenLostAndIsOffNow_IsCappedAndTheRepsOwnComesBack()
    {
        var step = Map(20)!.Value;
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        organization.Rep.Update(new Entity("opportunity", id) { ["msdyn_forecastcategory"] = new OptionSetValue(Committed) });
        organization.Rep.Execute(PublishedOrganization.Close(id, wins: false));
        Assert.AreEqual(Lost, Category(id));
        new StepDesk(organization.Organization, organization.Service).Remove(step);

        Reopen(id);
        Assert.AreEqual(Omitted, Category(id));
        organization.Rep.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(500m) });

        Assert.AreEqual(Committed, Category(id));
    }

    [TestMethod]
    public void Update_RepRaisesTheCategoryAgainAndAgain_StaysOmitted()
    {
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps" });

        foreach (var choice in new[] { Pipeline, Pipeline + 1, Committed })
        {
            organization.Rep.Update(new Entity("opportunity", id) { ["msdyn_forecastcategory"] = new OptionSetValue(choice) });
            Assert.AreEqual(Omitted, Category(id), $"{choice}");
        }
    }

    private Guid? Map(int stage)
    {
        if (stage == 0)
        {
            return null;
        }

        var desk = new StepDesk(organization.Organization, organization.Service);
        return desk.Register("Update", "opportunity", stage, run => Map(run, stage), row => row["filteringattributes"] = "statuscode");
    }

    private static void Map(ScriptedRun run, int stage)
    {
        var category = new OptionSetValue(run.Target.GetAttributeValue<OptionSetValue>("statuscode").Value switch
        {
            1 or 2 => Pipeline,
            3 => Won,
            _ => Lost,
        });
        if (stage == 20)
        {
            run.Target["msdyn_forecastcategory"] = category;
        }
        else
        {
            run.Service.Update(new Entity("opportunity", run.Target.Id) { ["msdyn_forecastcategory"] = category });
        }
    }

    private void Reopen(Guid id) => organization.Rep.Update(new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

    private int Category(Guid id) => organization.Read(id).GetAttributeValue<OptionSetValue>("msdyn_forecastcategory").Value;
}
