using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>Merge of accounts and of contacts.</summary>
[TestClass]
public sealed class MergeTests
{
    private const string Page = "Microsoft Learn, Merge table rows using the Web API";

    private readonly SalesBench bench = new();
    private readonly Guid master;
    private readonly Guid subordinate;

    public MergeTests()
    {
        master = bench.Service.Create(new Entity("account") { ["name"] = "Thornvale" });
        subordinate = bench.Service.Create(new Entity("account") { ["name"] = "Thornvale Ltd" });
    }

    [TestMethod]
    [Conformance("Sales", "Merge deactivates the subordinate and notes that it was merged, and into which row", Certainty.Documented, "Microsoft Learn, Merge table rows using the Web API; table reference of account, merged and masterid")]
    public void Merge_Subordinate_IsInactiveAndKnowsItsMaster()
    {
        Merge();

        var row = bench.Row("account", subordinate);
        Assert.AreEqual((1, 2), SalesBench.StateOf(row));
        Assert.AreEqual(master, row.GetAttributeValue<EntityReference>("masterid").Id);
        Assert.IsTrue((bool)row["merged"]);
        Assert.AreEqual((0, 1), SalesBench.StateOf(bench.Row("account", master)));
    }

    [TestMethod]
    [Conformance("Sales", "Rows that refer to the subordinate refer to the master after Merge", Certainty.Seen, "xrmtricks.com, How to cancel the merge cascade: child records of the subordinate are attached to the master")]
    public void Merge_References_PointToTheMaster()
    {
        var opportunity = Opportunity();
        var contact = bench.Service.Create(new Entity("contact") { ["lastname"] = "Berg", ["parentcustomerid"] = new EntityReference("account", subordinate) });

        Merge();

        Assert.AreEqual(master, bench.Row("opportunity", opportunity).GetAttributeValue<EntityReference>("customerid").Id);
        Assert.AreEqual(master, bench.Row("contact", contact).GetAttributeValue<EntityReference>("parentcustomerid").Id);
    }

    [TestMethod]
    [Conformance("Sales", "UpdateContent becomes the master's", Certainty.Documented, Page)]
    public void Merge_UpdateContent_IsWrittenToTheMaster()
    {
        Merge(("UpdateContent", new Entity("account") { ["accountnumber"] = "1234" }));

        Assert.AreEqual("1234", bench.Row("account", master)["accountnumber"]);
    }

    [TestMethod]
    [Conformance("Sales", "Each row that Merge writes has an Update event, an opportunity of the subordinate too, with Merge among its parents and no PreValidation of its own", Certainty.Assumed, "that a merge reaches the plug-ins of related rows is community practice, not documentation", Check = "register PreValidation and PreOperation steps on Update of opportunity and account that trace Target and the MessageName of every ParentContext; merge two accounts, the subordinate with an opportunity; read the traces")]
    public void Merge_RelatedRows_HaveUpdateEvents()
    {
        Opportunity();
        var events = new List<string>();
        bench.Pipeline.Register("Update", "opportunity", 10, _ => events.Add("PreValidation"));
        bench.Pipeline.Register("Update", "opportunity", 20, run => events.Add($"{SalesBench.Chain(run.Context)}: {string.Join(' ', run.Target.Attributes.Keys)}"));

        Merge();

        Assert.AreEqual("Update Update Merge: customerid", string.Join("; ", events));
    }

    [TestMethod]
    [Conformance("Sales", "A refusal by a row that Merge writes takes all of it back", Certainty.Documented, "Microsoft Learn, Event framework, database transactions")]
    public void Merge_RefusedByARelatedRow_LeavesEverything()
    {
        var opportunity = Opportunity();
        bench.Pipeline.Register("Update", "opportunity", 20, _ => throw new InvalidPluginExecutionException("no"));

        PipelineBench.Fault(() => Merge());

        Assert.AreEqual(subordinate, bench.Row("opportunity", opportunity).GetAttributeValue<EntityReference>("customerid").Id);
        Assert.AreEqual((0, 1), SalesBench.StateOf(bench.Row("account", subordinate)));
    }

    [TestMethod]
    [Conformance("Sales", "A step on Merge sees Target, SubordinateId and UpdateContent, and what it adds to UpdateContent is written", Certainty.Seen, "two community posts on plug-ins on the Merge message")]
    public void Merge_StepOnTheMessage_ChangesWhatIsWritten()
    {
        bench.Pipeline.Register("Merge", "account", 20, run =>
        {
            Assert.AreEqual(subordinate, run.Context.InputParameters["SubordinateId"]);
            Assert.AreEqual(master, ((EntityReference)run.Context.InputParameters["Target"]).Id);
            ((Entity)run.Context.InputParameters["UpdateContent"])["description"] = "merged";
        });

        Merge(("UpdateContent", new Entity("account")));

        Assert.AreEqual("merged", bench.Row("account", master)["description"]);
    }

    [TestMethod]
    [Conformance("Sales", "Related rows are changed as SYSTEM: access to both merged rows is enough", Certainty.Documented, "Microsoft Learn, Merge table rows using the Web API, merge behavior for incident: other tables are merged as the system user")]
    public void Merge_WithoutAccessToRelatedRows_ChangesThem()
    {
        var rep = bench.Pipeline.Organization.AddUser("Rep");
        var owner = new EntityReference("systemuser", rep);
        bench.Service.Update(new Entity("account", master) { ["ownerid"] = owner });
        bench.Service.Update(new Entity("account", subordinate) { ["ownerid"] = owner });
        var opportunity = Opportunity();

        bench.Pipeline.Organization.ServiceFor(rep).Execute(Request());

        Assert.AreEqual(master, bench.Row("opportunity", opportunity).GetAttributeValue<EntityReference>("customerid").Id);
    }

    [TestMethod]
    [Conformance("Sales", "Who merges needs access to both rows", Certainty.Documented, Page)]
    [DataRow(true)]
    [DataRow(false)]
    public void Merge_WithoutAccessToOne_IsRefused(bool ownsMaster)
    {
        var rep = bench.Pipeline.Organization.AddUser("Rep");
        bench.Service.Update(new Entity("account", ownsMaster ? master : subordinate) { ["ownerid"] = new EntityReference("systemuser", rep) });

        Assert.Contains("Write", PipelineBench.Fault(() => bench.Pipeline.Organization.ServiceFor(rep).Execute(Request())).Message);
    }

    [TestMethod]
    [Conformance("Sales", "A row cannot be merged twice, into itself or into a row below it", Certainty.Assumed, "it would make a circle; the error code is ours", Check = "merge two accounts; merge the same subordinate into a third; merge an account into its own child; note the error codes")]
    public void Merge_MergedBefore_IsRefused()
    {
        Merge();

        FaultAssert.Throws(-2147220989, () => Merge(), "merged before");
        FaultAssert.Throws(-2147220989, () => bench.Service.Execute(Request(("SubordinateId", master))), "the same row");
    }

    [TestMethod]
    [NotOfDataverse("leads and cases cannot be merged, nor with checks of parents")]
    public void Merge_OfLeadsOrWithParentingChecks_IsRefusedByName()
    {
        var lead = new EntityReference("lead", bench.CreateLead());

        FaultAssert.Throws(-2147203036, () => Merge(("Target", lead)), "'lead'");
        FaultAssert.Throws(-2147203036, () => Merge(("PerformParentingChecks", true)), "PerformParentingChecks");
    }

    [TestMethod]
    [NotOfDataverse("images on Merge are not there")]
    public void Image_OnMerge_IsRefusedByName()
    {
        var step = bench.Pipeline.Register("Merge", "account", 20, _ => { });

        FaultAssert.Throws(-2147203036, () => bench.Pipeline.AddImage(step, "before", 0), "images on Merge");
    }

    private Guid Opportunity() => bench.Pipeline.CreateOpportunity("Pumps", row => row["customerid"] = new EntityReference("account", subordinate));

    private void Merge(params (string Name, object Value)[] parameters) => bench.Service.Execute(Request(parameters));

    private OrganizationRequest Request(params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("Merge")
        {
            ["Target"] = new EntityReference("account", master),
            ["SubordinateId"] = subordinate,
            ["PerformParentingChecks"] = false,
        };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return request;
    }
}
