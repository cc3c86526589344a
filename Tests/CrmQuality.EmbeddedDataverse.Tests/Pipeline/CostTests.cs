using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>What the pipeline itself costs, measured in bytes because those do not depend on the machine.</summary>
[TestClass]
public sealed class CostTests
{
    private const int Saves = 500;
    private const int BytesPerSave = 40 * 1024;

    [TestMethod]
    [NotOfDataverse("thousands of saves replay in seconds")]
    public void Update_WithStepsImagesAndJob_AllocatesLittle()
    {
        var bench = new PipelineBench(new EmbeddedOrganizationOptions { RecordEveryCall = false });
        bench.AddImage(bench.Register("Update", "opportunity", 20, _ => { }), "Before", 0);
        bench.AddImage(bench.Register("Update", "opportunity", 40, _ => { }, step => step["mode"] = new OptionSetValue(1)), "Both", 2);
        var id = bench.CreateOpportunity();
        Save(bench, id);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < Saves; i++)
        {
            Save(bench, id);
        }

        Assert.IsLessThan(BytesPerSave, (GC.GetAllocatedBytesForCurrentThread() - before) / Saves);
    }

    private static void Save(PipelineBench bench, Guid id)
    {
        bench.Service.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(10m) });
        bench.Organization.DrainAsyncQueue();
    }
}
