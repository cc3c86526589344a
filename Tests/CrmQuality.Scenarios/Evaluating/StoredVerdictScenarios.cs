using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Evaluating;

/// <summary>What a save stores is what the stored row then is, whichever columns the criteria look at.</summary>
[TestClass]
public sealed class StoredVerdictScenarios
{
    private readonly CriteriaOrganization organization = new();
    private readonly string[] columns;

    public StoredVerdictScenarios()
    {
        columns = [.. new MetadataCatalog(organization.Service).Tables.Opportunity.Columns.Where(column => column.Refusal is null).Select(column => column.Name)];
        organization.Publish(Drafts.Set([.. columns.Select(column => Drafts.Criterion(column, $"<condition attribute='{column}' operator='not-null'/>"))]));
        organization.Forget();
    }

    [TestMethod]
    public void Create_AnyColumn_IsJudgedAsItIsStored()
    {
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m) });

        Assert.AreEqual("", Different(id));
    }

    [TestMethod]
    public void Create_ForAnotherOwner_IsJudgedAsItIsStored()
    {
        var owner = new EntityReference("systemuser", organization.Organization.AddUser("Colleague"));

        var id = organization.Service.Create(new Entity("opportunity") { ["name"] = "Pumps", ["ownerid"] = owner });

        Assert.AreEqual("", Different(id));
    }

    [TestMethod]
    public void Update_AnyColumn_IsJudgedAsItIsStored()
    {
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        organization.Organization.Clock.UtcNow = organization.Now.AddDays(1);

        organization.Rep.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(500m), ["description"] = "x" });

        Assert.AreEqual("", Different(id));
    }

    [TestMethod]
    public void Update_AfterACreateOrAnUpdate_FindsTheStoredAssessmentAsItWasLeft()
    {
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["msdyn_forecastcategory"] = new OptionSetValue(100000003) });
        organization.Rep.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(500m) });
        organization.Rep.Update(new Entity("opportunity", id) { ["description"] = "x" });

        Assert.AreEqual("", string.Join(", ", organization.PluginCalls));
    }

    private string Different(Guid id)
    {
        var evaluated = CriteriaOrganization.Evaluate(organization.Service, id).GetProperty("criteria").EnumerateArray()
            .ToDictionary(criterion => criterion.GetProperty("code").GetString()!, criterion => criterion.GetProperty("outcome").GetString()!);
        var stored = JsonDocument.Parse((string)organization.Read(id)["crmq_assessment"]).RootElement.GetProperty("outcomes");
        return string.Join(", ", columns.Where(column => stored.GetProperty(column).GetString() != evaluated[column]));
    }
}
