using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.EmbeddedDataverse.Limits;
using CrmQuality.Scenarios.SameResult;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.RelatedRows;

/// <summary>A related row that cannot be read: before the transaction that costs the verdict, inside it the platform ends the save.</summary>
[TestClass]
public sealed class FailedReadScenarios
{
    private const int SqlTimeout = -2147204783;
    private const int SwallowedFault = -2146893812;
    private const int NotEvaluated = 0;
    private const int Validated = 3;

    private readonly CriteriaOrganization organization = new(Drafts.Set(Drafts.OnParent("ACCOUNT", "account", "parentaccountid", "<condition attribute='description' operator='eq' value='Good'/>").Blocking("create")));
    private readonly Guid good;
    private readonly Guid bad;

    public FailedReadScenarios()
    {
        good = organization.Rep.Create(new Entity("account") { ["name"] = "Thornvale", ["description"] = "Good" });
        bad = organization.Rep.Create(new Entity("account") { ["name"] = "Harrow", ["description"] = "Bad" });
    }

    [TestMethod]
    public void Create_ReadFailsBeforeTheTransaction_IsSavedAsNotEvaluatedAndTraced()
    {
        Fail("account");

        var id = organization.Rep.Create(Opportunity(bad));

        var row = organization.Read(id);
        Assert.AreEqual((NotEvaluated, false), (organization.Verdict(id), row["crmq_isforecastable"]));
        Assert.AreEqual("Not evaluated: an error of CrmQuality; the plug-in trace log has the details.", row["crmq_verdictreason"]);
        Assert.Contains("The database was too slow.", organization.Traces);
        Assert.AreEqual(0, organization.Organization.InjectedFaults.Pending);
    }

    [TestMethod]
    public void Update_ReadFailsBeforeTheTransaction_LosesTheVerdictAndIsJudgedAtTheNextSave()
    {
        var id = organization.Rep.Create(Opportunity(good));
        Fail("account");

        organization.Rep.Update(new Entity("opportunity", id) { ["name"] = "Pumps and valves" });
        var meanwhile = organization.Verdict(id);
        organization.Rep.Update(new Entity("opportunity", id) { ["name"] = "Valves" });

        Assert.AreEqual((NotEvaluated, Validated), (meanwhile, organization.Verdict(id)));
    }

    [TestMethod]
    public void CreateMultiple_ReadOfOneRowFails_TheOthersAreJudged()
    {
        Fail("account");

        var answer = organization.Rep.Execute(new CreateMultipleRequest { Targets = new EntityCollection([Opportunity(good), Opportunity(good)]) { EntityName = "opportunity" } });

        Assert.AreEqual("0,3", string.Join(",", ((Guid[])answer["Ids"]).Select(organization.Verdict)));
    }

    [TestMethod]
    public void Create_ReadFailsInsideTheTransaction_IsEndedByThePlatformAndLeavesNothing()
    {
        new ForeignSteps(organization.Organization).Register(typeof(NestingPlugin), "Create", "account", stage: 40, rank: 1);
        var inner = 0;
        NestingPlugin.Does("Ada", service => inner = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => service.Create(Opportunity(good))).Detail.ErrorCode);
        Fail("account");

        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => organization.Rep.Create(new Entity("account") { ["name"] = "Ada" }));

        Assert.AreEqual(SwallowedFault, inner);
        Assert.IsEmpty(organization.Service.RetrieveMultiple(new QueryExpression("opportunity")).Entities);
    }

    [TestMethod]
    public void Create_LiveVersionCannotBeReadBeforeTheTransaction_IsSavedAsNotEvaluated()
    {
        var table = CriteriaOrganization.InTableMode(Drafts.Set(Drafts.Floor));
        table.Organization.InjectedFaults.Add(Fault("crmq_snapshot"));

        var id = table.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(5m) });

        Assert.AreEqual(NotEvaluated, table.Verdict(id));
    }

    [TestMethod]
    public void Create_LanguageOfTheUserCannotBeRead_IsRefusedAllTheSame()
    {
        Fail("usersettings");

        Assert.AreEqual("'Pumps' was not created. Nothing has been saved.\n- ACCOUNT: see to it.", CriteriaOrganization.Refusal(() => organization.Rep.Create(Opportunity(bad))));
    }

    private static Entity Opportunity(Guid account) => new("opportunity") { ["name"] = "Pumps", ["parentaccountid"] = new EntityReference("account", account) };

    private static InjectedFault Fault(string table) =>
        new() { Message = "RetrieveMultiple", Table = table, Origin = CallOrigin.SynchronousPlugin, ErrorCode = SqlTimeout, Text = "The database was too slow." };

    private void Fail(string table) => organization.Organization.InjectedFaults.Add(Fault(table));
}
