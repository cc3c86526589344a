using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Configuration, instances and what an Update of a step's row does.</summary>
[TestClass]
public sealed class RegistrationTests
{
    private readonly PipelineBench bench = new();

    /// <summary>Source: Microsoft Learn, "Write a plug-in" (constructors with configuration). Sure.</summary>
    [TestMethod]
    public void Plugin_ConstructorWithUnsecureConfiguration_GetsIt()
    {
        bench.Register(typeof(UnsecureProbe), "from the row", "Create", "opportunity", 20);

        Assert.AreEqual("from the row", bench.Opportunity(bench.CreateOpportunity())["description"]);
    }

    /// <summary>Source: Microsoft Learn, "Write a plug-in". Sure.</summary>
    [TestMethod]
    public void Plugin_ConstructorWithoutConfiguration_Works()
    {
        bench.Register(typeof(PlainProbe), "", "Create", "opportunity", 20);

        Assert.AreEqual("plain", bench.Opportunity(bench.CreateOpportunity())["description"]);
    }

    /// <summary>Source: Microsoft Learn, "Develop IPlugin implementations as stateless": instances are cached. Sure.</summary>
    [TestMethod]
    public void Plugin_SeveralEvents_ShareOneInstance()
    {
        bench.Register("Create", "opportunity", 20, _ => { });
        bench.CreateOpportunity();
        var before = Probe.Instances;

        bench.CreateOpportunity();
        bench.CreateOpportunity();

        Assert.AreEqual(before, Probe.Instances);
    }

    /// <summary>Source: Microsoft Learn, same page: a change of the registration makes a new instance. Sure.</summary>
    [TestMethod]
    public void Step_ConfigurationUpdated_IsUsedByTheNextEvent()
    {
        var step = bench.Register(typeof(UnsecureProbe), "old", "Create", "opportunity", 20);
        bench.CreateOpportunity();

        bench.Service.Update(new Entity("sdkmessageprocessingstep", step) { ["configuration"] = "new" });

        Assert.AreEqual("new", bench.Opportunity(bench.CreateOpportunity())["description"]);
    }

    /// <summary>Source: Microsoft Learn, "Register a plug-in". Sure.</summary>
    [TestMethod]
    public void Step_FilterUpdated_IsUsedByTheNextEvent()
    {
        var runs = 0;
        var step = bench.Register("Update", "opportunity", 20, _ => runs++, row => row["filteringattributes"] = "name");
        var id = bench.CreateOpportunity();
        bench.Service.Update(new Entity("sdkmessageprocessingstep", step) { ["filteringattributes"] = "name,description" });

        bench.Service.Update(new Entity("opportunity", id) { ["description"] = "x" });

        Assert.AreEqual(1, runs);
    }

    /// <summary>A registration that is rolled back never was. Follows from the transaction. Sure.</summary>
    [TestMethod]
    public void Step_UpdateRolledBack_LeavesTheOldRegistration()
    {
        var step = bench.Register(typeof(UnsecureProbe), "old", "Create", "opportunity", 20);
        bench.Register("Update", "opportunity", 40, run =>
        {
            run.System.Update(new Entity("sdkmessageprocessingstep", step) { ["configuration"] = "new" });
            throw new InvalidPluginExecutionException("back");
        });
        var id = bench.CreateOpportunity();

        PipelineBench.Fault(() => bench.Service.Update(new Entity("opportunity", id) { ["name"] = "n" }));

        Assert.AreEqual("old", bench.Opportunity(bench.CreateOpportunity())["description"]);
    }

    /// <summary>Ours: a plug-in type that cannot be found is named when it is first needed.</summary>
    [TestMethod]
    public void Step_UnknownPluginType_IsNamed()
    {
        var step = bench.Register(typeof(PlainProbe), "", "Create", "opportunity", 20);
        var type = bench.Service.Retrieve("sdkmessageprocessingstep", step, new Microsoft.Xrm.Sdk.Query.ColumnSet("eventhandler")).GetAttributeValue<EntityReference>("eventhandler");
        bench.Service.Update(new Entity("plugintype", type.Id) { ["typename"] = "No.Such.Type" });

        var fault = PipelineBench.Fault(() => bench.CreateOpportunity());

        StringAssert.Contains(fault.Message, "No.Such.Type", StringComparison.Ordinal);
    }
}
