using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Delete and what goes along with it.</summary>
[TestClass]
public sealed class DeleteEventTests
{
    private readonly PipelineBench bench = new();

    /// <summary>Source: Microsoft Learn, relationship behaviour: a row deleted along has its own Delete event. Fairly sure.</summary>
    [TestMethod]
    public void Delete_RowWithCascadedChildren_RaisesTheirEvents()
    {
        var deleted = new List<string>();
        bench.Register("Delete", "opportunityclose", 20, run => deleted.Add($"{run.Context.PrimaryEntityName} of {run.Context.ParentContext.ParentContext.PrimaryEntityName}"));
        bench.Register("Delete", "opportunity", 40, run => deleted.Add(run.Context.PrimaryEntityName));
        var id = bench.CreateOpportunity();
        bench.Lose(id);

        bench.Service.Delete("opportunity", id);

        Assert.AreEqual("opportunityclose of opportunity, opportunity", string.Join(", ", deleted));
    }

    /// <summary>A refused child takes the whole Delete back. Follows from the transaction. Sure.</summary>
    [TestMethod]
    public void Delete_RefusedByAChild_LeavesEverything()
    {
        bench.Register("Delete", "opportunityclose", 20, _ => throw new InvalidPluginExecutionException("keep it"));
        var id = bench.CreateOpportunity("Kept");
        bench.Lose(id);

        Assert.AreEqual("keep it", PipelineBench.Fault(() => bench.Service.Delete("opportunity", id)).Detail.Message);

        Assert.AreEqual("Kept", bench.Opportunity(id)["name"]);
    }

    /// <summary>Source: Microsoft Learn, IPluginExecutionContext.InputParameters of Delete: the Target is a reference. Sure.</summary>
    [TestMethod]
    public void Delete_Target_IsAReference()
    {
        EntityReference? target = null;
        bench.Register("Delete", "opportunity", 20, run => target = (EntityReference)run.Context.InputParameters["Target"]);
        var id = bench.CreateOpportunity();

        bench.Service.Delete("opportunity", id);

        Assert.AreEqual(new EntityReference("opportunity", id), target);
    }
}
