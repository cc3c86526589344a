using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Delete and what goes along with it.</summary>
[TestClass]
public sealed class DeleteEventTests
{
    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Pipeline", "A row deleted along with its parent has a Delete event of its own", Certainty.Assumed, "Microsoft Learn, relationship behaviour; that events are raised is community knowledge", Check = "register a step on Delete of opportunityproduct that traces; delete an opportunity with two products; read the traces")]
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

    [TestMethod]
    [Conformance("Pipeline", "A refusal for a row deleted along takes the whole Delete back", Certainty.Documented, "Microsoft Learn, Event framework, database transactions")]
    public void Delete_RefusedByAChild_LeavesEverything()
    {
        bench.Register("Delete", "opportunityclose", 20, _ => throw new InvalidPluginExecutionException("keep it"));
        var id = bench.CreateOpportunity("Kept");
        bench.Lose(id);

        Assert.AreEqual("keep it", PipelineBench.Fault(() => bench.Service.Delete("opportunity", id)).Detail.Message);

        Assert.AreEqual("Kept", bench.Opportunity(id)["name"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "The Target of Delete is an EntityReference", Certainty.Documented, "Microsoft Learn, IPluginExecutionContext.InputParameters")]
    public void Delete_Target_IsAReference()
    {
        EntityReference? target = null;
        bench.Register("Delete", "opportunity", 20, run => target = (EntityReference)run.Context.InputParameters["Target"]);
        var id = bench.CreateOpportunity();

        bench.Service.Delete("opportunity", id);

        Assert.AreEqual(new EntityReference("opportunity", id), target);
    }
}
