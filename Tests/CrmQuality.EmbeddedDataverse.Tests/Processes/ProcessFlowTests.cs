using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Processes;

/// <summary>Instances of business process flows.</summary>
[TestClass]
public sealed class ProcessFlowTests
{
    private const string Page = "Microsoft Learn, Work with business process flows using code";
    private readonly ProcessBench bench = new();

    [TestMethod]
    [Conformance("Data", "An instance of a business process flow moves by an Update of its active stage and its path.", Certainty.Documented, Page + ", stage navigation")]
    public void Update_ActiveStage_MovesTheInstance()
    {
        var (opportunity, id) = bench.Instance();
        var path = $"{bench.Qualify.Id},{bench.Develop.Id}";

        bench.Update(id, ("activestageid", bench.Develop), ("traversedpath", path));

        var row = bench.Read(id);
        Assert.AreEqual((bench.Develop, "Develop"), (row["activestageid"], row.FormattedValues["activestageid"]));
        Assert.AreEqual((opportunity, path), (row["opportunityid"], row["traversedpath"]));
    }

    [TestMethod]
    [Conformance("Pipeline", "Steps can be registered on the table of a business process flow; they see the stage as a filtering attribute and in images.", Certainty.Documented, "Microsoft Learn, table reference of opportunitysalesprocess, Messages; " + Page)]
    public void Update_ActiveStage_RunsStepsOnTheTable()
    {
        var seen = "";
        var step = bench.Pipeline.Register(
            "Update",
            ProcessBench.Table,
            20,
            run => seen += $"{run.Context.PreEntityImages["Before"].GetAttributeValue<EntityReference>("activestageid").Name} {run.Target.GetAttributeValue<EntityReference>("activestageid").Id}",
            row => row["filteringattributes"] = "activestageid");
        bench.Pipeline.AddImage(step, "Before", 0, "activestageid");
        var id = bench.Instance().Id;

        bench.Update(id, ("name", "Other"));
        bench.Update(id, ("activestageid", bench.Develop));

        Assert.AreEqual($"Qualify {bench.Develop.Id}", seen);
    }

    [TestMethod]
    [DataRow(2)]
    [DataRow(3)]
    [Conformance("Data", "An instance is finished or aborted by an Update of its state, and can be reactivated.", Certainty.Documented, Page + ", change the state of a process instance; table reference of opportunitysalesprocess")]
    public void Update_State_FinishesAbortsAndReactivates(int status)
    {
        var id = bench.Instance().Id;

        bench.Update(id, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(status)));
        var ended = bench.Read(id).GetAttributeValue<OptionSetValue>("statuscode").Value;
        bench.Update(id, ("statecode", new OptionSetValue(0)));

        Assert.AreEqual((status, 1), (ended, bench.Read(id).GetAttributeValue<OptionSetValue>("statuscode").Value));
    }

    [TestMethod]
    [Conformance("Data", "The stock flow from lead to opportunity has a lookup to each.", Certainty.Documented, "Microsoft Learn, table reference of leadtoopportunitysalesprocess")]
    public void Create_FromLeadToOpportunity_HasBoth()
    {
        var lead = new EntityReference("lead", bench.Service.Create(new Entity("lead") { ["lastname"] = "Anna" }));
        var opportunity = new EntityReference("opportunity", bench.Pipeline.CreateOpportunity());

        var id = bench.Service.Create(new Entity("leadtoopportunitysalesprocess") { ["leadid"] = lead, ["opportunityid"] = opportunity, ["activestageid"] = bench.Qualify });

        var row = bench.Service.Retrieve("leadtoopportunitysalesprocess", id, new ColumnSet(true));
        Assert.AreEqual((lead, opportunity), (row["leadid"], row["opportunityid"]));
    }

    [TestMethod]
    [Conformance("Data", "Deleting an opportunity deletes its process instances.", Certainty.Assumed, "the relationship is in the table reference without its cascades", Check = "create an opportunity with an instance of Opportunity Sales Process; delete the opportunity; query opportunitysalesprocess")]
    public void Delete_Opportunity_TakesItsInstances()
    {
        bench.Service.Delete("opportunity", bench.Instance().Opportunity.Id);

        Assert.AreEqual(0, bench.Pipeline.Count(ProcessBench.Table));
    }

    [TestMethod]
    [NotOfDataverse("Dataverse applies the first process to a new row; which stage comes first is not in rows, so no instance is made here")]
    public void Create_Opportunity_MakesNoInstance()
    {
        bench.Pipeline.CreateOpportunity();

        Assert.AreEqual(0, bench.Pipeline.Count(ProcessBench.Table));
    }
}
