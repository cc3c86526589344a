using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>A Target shares nothing with the client's row, the stored row or another job.</summary>
[TestClass]
public sealed class TargetTests
{
    private const string Source = "follows from the service boundary: both sides serialise";

    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Pipeline", "What a plug-in does to a value of the Target never reaches the row of the client", Certainty.Documented, Source)]
    public void Target_ValueChangedInPlace_DoesNotReachTheClientsRow()
    {
        bench.Register("Create", "opportunity", 20, run =>
        {
            run.Target.GetAttributeValue<Money>("estimatedvalue").Value = 1m;
            run.Target.GetAttributeValue<OptionSetValue>("need").Value = 1;
            run.Target.GetAttributeValue<EntityReference>("ownerid").Id = bench.Organization.SystemUserId;
        });
        var row = new Entity("opportunity")
        {
            ["estimatedvalue"] = new Money(5m),
            ["need"] = new OptionSetValue(0),
            ["ownerid"] = new EntityReference("systemuser", bench.Organization.AdministratorId),
        };

        var saved = bench.Opportunity(bench.Service.Create(row));

        Assert.AreEqual((5m, 0, bench.Organization.AdministratorId), Values(row));
        Assert.AreEqual((1m, 1, bench.Organization.SystemUserId), Values(saved));
    }

    [TestMethod]
    [Conformance("Pipeline", "What a plug-in does to the Target or an image after the main operation never reaches the stored row", Certainty.Documented, "Microsoft Learn, Event framework: PostOperation is after the main operation")]
    public void Target_ChangedAfterTheOperation_DoesNotReachTheStoredRow()
    {
        var step = bench.Register("Update", "opportunity", 40, run =>
        {
            run.Target.GetAttributeValue<Money>("estimatedvalue").Value = 1m;
            run.Context.PostEntityImages["After"].GetAttributeValue<Money>("estimatedvalue").Value = 2m;
            run.Target["name"] = "late";
        });
        bench.AddImage(step, "After", 1);
        var id = bench.CreateOpportunity("early");

        bench.Service.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(5m) });

        var saved = bench.Opportunity(id);
        Assert.AreEqual(("early", 5m), (saved["name"], saved.GetAttributeValue<Money>("estimatedvalue").Value));
    }

    [TestMethod]
    [Conformance("Pipeline", "Each asynchronous job has a Target of its own", Certainty.Documented, "Microsoft Learn, Asynchronous service: a job stores its context")]
    public void Target_ChangedByAJob_DoesNotReachTheNextOne()
    {
        var names = new List<string>();
        foreach (var rank in new[] { 1, 2 })
        {
            bench.Register(
                "Create",
                "opportunity",
                40,
                run =>
                {
                    names.Add((string)run.Target["name"]);
                    run.Target["name"] = "changed";
                },
                step => (step["mode"], step["rank"]) = (new OptionSetValue(1), rank));
        }

        bench.CreateOpportunity("original");
        bench.Organization.DrainAsyncQueue();

        Assert.AreEqual("original original", string.Join(' ', names));
    }

    private static (decimal Value, int Need, Guid Owner) Values(Entity row) => (
        row.GetAttributeValue<Money>("estimatedvalue").Value,
        row.GetAttributeValue<OptionSetValue>("need").Value,
        row.GetAttributeValue<EntityReference>("ownerid").Id);
}
