using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Shared variables, parents, depth and who is who.</summary>
[TestClass]
public sealed class ContextTests
{
    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Pipeline", "Shared variables of stage 20 reach stage 40", Certainty.Documented, "Microsoft Learn, Understand the execution context, shared variables")]
    public void SharedVariables_FromStage20_ReachStage40()
    {
        object? seen = null;
        bench.Register("Create", "opportunity", 20, run => run.Context.SharedVariables["key"] = "value");
        bench.Register("Create", "opportunity", 40, run => seen = run.Context.SharedVariables["key"]);

        bench.CreateOpportunity();

        Assert.AreEqual("value", seen);
    }

    [TestMethod]
    [Conformance("Pipeline", "Shared variables of stage 10 are in the parent context of later stages", Certainty.Documented, "Microsoft Learn, Understand the execution context, shared variables")]
    public void SharedVariables_FromStage10_AreInTheParentContext()
    {
        var own = true;
        object? parents = null;
        bench.Register("Create", "opportunity", 10, run => run.Context.SharedVariables["key"] = "value");
        bench.Register("Create", "opportunity", 20, run =>
        {
            own = run.Context.SharedVariables.Contains("key");
            parents = run.Context.ParentContext.SharedVariables["key"];
        });

        bench.CreateOpportunity();

        Assert.IsFalse(own);
        Assert.AreEqual("value", parents);
    }

    [TestMethod]
    [Conformance("Pipeline", "Two requests share no variables", Certainty.Documented, "Microsoft Learn, Understand the execution context, shared variables")]
    public void SharedVariables_OfAnotherRequest_AreNotSeen()
    {
        var seen = new List<bool>();
        bench.Register("Create", "opportunity", 20, run =>
        {
            seen.Add(run.Context.SharedVariables.Contains("key"));
            run.Context.SharedVariables["key"] = "value";
        });

        bench.CreateOpportunity();
        bench.CreateOpportunity();

        Assert.AreEqual("False False", string.Join(' ', seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "ParentContext leads to the event that caused a call, one depth up", Certainty.Documented, "Microsoft Learn, Understand the execution context")]
    public void NestedCall_ParentContext_LeadsToTheEventThatCausedIt()
    {
        IPluginExecutionContext? nested = null;
        bench.Register("Create", "opportunity", 40, run => run.Service.Create(new Entity("account") { ["name"] = "a" }));
        bench.Register("Create", "account", 20, run => nested = run.Context);

        bench.CreateOpportunity();

        Assert.AreEqual("account", nested!.ParentContext.PrimaryEntityName);
        Assert.AreEqual("opportunity", nested.ParentContext.ParentContext.PrimaryEntityName);
        Assert.AreEqual(40, nested.ParentContext.ParentContext.Stage);
        Assert.AreEqual(2, nested.Depth);
    }

    [TestMethod]
    [Conformance("Pipeline", "Depth 9 is taken for a loop and refused", Certainty.Documented, "Microsoft Learn, IExecutionContext.Depth; error SdkCorrelationTokenDepthTooHigh")]
    public void Depth_NinthLevel_IsTakenForALoop()
    {
        var deepest = 0;
        bench.Register("Update", "opportunity", 40, run =>
        {
            deepest = run.Context.Depth;
            run.Service.Update(new Entity("opportunity", run.Context.PrimaryEntityId) { ["description"] = "again" });
        });
        var id = bench.CreateOpportunity();

        var fault = PipelineBench.Fault(() => bench.Service.Update(new Entity("opportunity", id) { ["description"] = "x" }));

        Assert.AreEqual(8, deepest);
        var inner = fault.Detail;
        while (inner.InnerFault is not null)
        {
            inner = inner.InnerFault;
        }

        Assert.AreEqual(-2147204734, inner.ErrorCode);
    }

    [TestMethod]
    [Conformance("Pipeline", "UserId is the step's user, InitiatingUserId the caller", Certainty.Documented, "Microsoft Learn, Impersonate a user")]
    public void Step_WithImpersonatedUser_RunsAsThatUser()
    {
        var seen = (User: Guid.Empty, Initiator: Guid.Empty);
        var user = bench.Organization.AddUser("Service account");
        bench.Register(
            "Create", "opportunity", 20, run => seen = (run.Context.UserId, run.Context.InitiatingUserId), step => step["impersonatinguserid"] = new EntityReference("systemuser", user));

        bench.CreateOpportunity();

        Assert.AreEqual((user, bench.Organization.AdministratorId), seen);
    }

    [TestMethod]
    [Conformance("Pipeline", "InitiatingUserApplicationId names the application of an application user", Certainty.Documented, "Microsoft Learn, IPluginExecutionContext2")]
    public void Context_ApplicationUser_IsKnownByItsApplication()
    {
        var application = Guid.NewGuid();
        var seen = new List<Guid>();
        bench.Register("Create", "opportunity", 20, run => seen.Add(run.Context.InitiatingUserApplicationId));
        var robot = bench.Organization.AddUser("Integration", applicationId: application);

        bench.Organization.ServiceFor(robot).Create(new Entity("opportunity") { ["name"] = "n" });
        bench.CreateOpportunity();

        Assert.AreEqual($"{application} {Guid.Empty}", string.Join(' ', seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "A service created for no user acts as SYSTEM", Certainty.Documented, "Microsoft Learn, IOrganizationServiceFactory")]
    public void Service_ForNobody_WritesAsSystem()
    {
        var account = Guid.Empty;
        bench.Register("Create", "opportunity", 40, run => account = run.System.Create(new Entity("account") { ["name"] = "a" }));

        bench.CreateOpportunity();

        var row = bench.Service.Retrieve("account", account, new Microsoft.Xrm.Sdk.Query.ColumnSet("createdby"));
        Assert.AreEqual(bench.Organization.SystemUserId, row.GetAttributeValue<EntityReference>("createdby").Id);
    }

    [TestMethod]
    [NotOfDataverse("the clock is settable")]
    public void OperationCreatedOn_IsTheOrganisationsClock()
    {
        var seen = DateTime.MinValue;
        bench.Register("Create", "opportunity", 20, run => seen = run.Context.OperationCreatedOn);
        bench.Organization.Clock.UtcNow = new DateTime(2025, 3, 4, 5, 6, 7, DateTimeKind.Utc);

        bench.CreateOpportunity();

        Assert.AreEqual(bench.Organization.Clock.UtcNow, seen);
    }
}
