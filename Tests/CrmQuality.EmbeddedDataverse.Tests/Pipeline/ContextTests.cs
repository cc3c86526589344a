using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Shared variables, parents, depth and who is who.</summary>
[TestClass]
public sealed class ContextTests
{
    private readonly PipelineBench bench = new();

    /// <summary>Source: Microsoft Learn, "Understand the execution context" (shared variables). Sure.</summary>
    [TestMethod]
    public void SharedVariables_FromStage20_ReachStage40()
    {
        object? seen = null;
        bench.Register("Create", "opportunity", 20, run => run.Context.SharedVariables["key"] = "value");
        bench.Register("Create", "opportunity", 40, run => seen = run.Context.SharedVariables["key"]);

        bench.CreateOpportunity();

        Assert.AreEqual("value", seen);
    }

    /// <summary>Source: Microsoft Learn, same page: those of stage 10 are in the parent's. Sure.</summary>
    [TestMethod]
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

    /// <summary>Two requests share nothing. Sure.</summary>
    [TestMethod]
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

    /// <summary>Source: Microsoft Learn, "Understand the execution context" (ParentContext, Depth). Sure.</summary>
    [TestMethod]
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

    /// <summary>Source: Microsoft Learn, IExecutionContext.Depth (limit 8) and error SdkCorrelationTokenDepthTooHigh. Sure of the code, fairly sure which call is the first to fail.</summary>
    [TestMethod]
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

    /// <summary>Source: Microsoft Learn, "Impersonate a user": UserId is the step's user, InitiatingUserId the caller. Sure.</summary>
    [TestMethod]
    public void Step_WithImpersonatedUser_RunsAsThatUser()
    {
        var seen = (User: Guid.Empty, Initiator: Guid.Empty);
        var user = bench.Organization.AddUser("Service account");
        bench.Register(
            "Create", "opportunity", 20, run => seen = (run.Context.UserId, run.Context.InitiatingUserId), step => step["impersonatinguserid"] = new EntityReference("systemuser", user));

        bench.CreateOpportunity();

        Assert.AreEqual((user, bench.Organization.AdministratorId), seen);
    }

    /// <summary>Source: IPluginExecutionContext2.InitiatingUserApplicationId. Sure.</summary>
    [TestMethod]
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

    /// <summary>Source: IOrganizationServiceFactory: null means SYSTEM. Sure.</summary>
    [TestMethod]
    public void Service_ForNobody_WritesAsSystem()
    {
        var account = Guid.Empty;
        bench.Register("Create", "opportunity", 40, run => account = run.System.Create(new Entity("account") { ["name"] = "a" }));

        bench.CreateOpportunity();

        var row = bench.Service.Retrieve("account", account, new Microsoft.Xrm.Sdk.Query.ColumnSet("createdby"));
        Assert.AreEqual(bench.Organization.SystemUserId, row.GetAttributeValue<EntityReference>("createdby").Id);
    }

    /// <summary>The context's clock is the organisation's. Ours.</summary>
    [TestMethod]
    public void OperationCreatedOn_IsTheOrganisationsClock()
    {
        var seen = DateTime.MinValue;
        bench.Register("Create", "opportunity", 20, run => seen = run.Context.OperationCreatedOn);
        bench.Organization.Clock.UtcNow = new DateTime(2025, 3, 4, 5, 6, 7, DateTimeKind.Utc);

        bench.CreateOpportunity();

        Assert.AreEqual(bench.Organization.Clock.UtcNow, seen);
    }
}
