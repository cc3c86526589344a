using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Configuration, instances and what an Update of a step's row does.</summary>
[TestClass]
public sealed class RegistrationTests
{
    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Pipeline", "A constructor with one text gets the step's unsecure configuration", Certainty.Documented, "Microsoft Learn, Write a plug-in, constructors")]
    public void Plugin_ConstructorWithUnsecureConfiguration_GetsIt()
    {
        bench.Register(typeof(UnsecureProbe), "from the row", "Create", "opportunity", 20);

        Assert.AreEqual("from the row", bench.Opportunity(bench.CreateOpportunity())["description"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "A plug-in needs no constructor for configuration", Certainty.Documented, "Microsoft Learn, Write a plug-in, constructors")]
    public void Plugin_ConstructorWithoutConfiguration_Works()
    {
        bench.Register(typeof(PlainProbe), "", "Create", "opportunity", 20);

        Assert.AreEqual("plain", bench.Opportunity(bench.CreateOpportunity())["description"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "A plug-in instance is kept and serves many events", Certainty.Documented, "Microsoft Learn, Develop IPlugin implementations as stateless")]
    public void Plugin_SeveralEvents_ShareOneInstance()
    {
        bench.Register("Create", "opportunity", 20, _ => { });
        bench.CreateOpportunity();
        var before = Probe.Instances;

        bench.CreateOpportunity();
        bench.CreateOpportunity();

        Assert.AreEqual(before, Probe.Instances);
    }

    [TestMethod]
    [Conformance("Pipeline", "A changed step gets a new plug-in instance with the new configuration", Certainty.Documented, "Microsoft Learn, Develop IPlugin implementations as stateless")]
    public void Step_ConfigurationUpdated_IsUsedByTheNextEvent()
    {
        var step = bench.Register(typeof(UnsecureProbe), "old", "Create", "opportunity", 20);
        bench.CreateOpportunity();

        bench.Service.Update(new Entity("sdkmessageprocessingstep", step) { ["configuration"] = "new" });

        Assert.AreEqual("new", bench.Opportunity(bench.CreateOpportunity())["description"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "A changed filter is used by the next event", Certainty.Documented, "Microsoft Learn, Register a plug-in")]
    public void Step_FilterUpdated_IsUsedByTheNextEvent()
    {
        var runs = 0;
        var step = bench.Register("Update", "opportunity", 20, _ => runs++, row => row["filteringattributes"] = "name");
        var id = bench.CreateOpportunity();
        bench.Service.Update(new Entity("sdkmessageprocessingstep", step) { ["filteringattributes"] = "name,description" });

        bench.Service.Update(new Entity("opportunity", id) { ["description"] = "x" });

        Assert.AreEqual(1, runs);
    }

    [TestMethod]
    [Conformance("Pipeline", "A registration that is rolled back never was", Certainty.Documented, "Microsoft Learn, Event framework, database transactions")]
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

    [TestMethod]
    [NotOfDataverse("a plug-in type that cannot be found is named when it is first needed")]
    public void Step_UnknownPluginType_IsNamed()
    {
        var step = bench.Register(typeof(PlainProbe), "", "Create", "opportunity", 20);
        var type = bench.Service.Retrieve("sdkmessageprocessingstep", step, new Microsoft.Xrm.Sdk.Query.ColumnSet("eventhandler")).GetAttributeValue<EntityReference>("eventhandler");
        bench.Service.Update(new Entity("plugintype", type.Id) { ["typename"] = "No.Such.Type" });

        var fault = PipelineBench.Fault(() => bench.CreateOpportunity());

        StringAssert.Contains(fault.Message, "No.Such.Type", StringComparison.Ordinal);
    }
}
