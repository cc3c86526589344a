using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>The events of QualifyLead, and what it refuses.</summary>
[TestClass]
public sealed class QualifyLeadEventTests
{
    private const string Jennaway = "D. Jennaway, Plugin pre-stages: some subtleties; CRM Tip of the Day 154";
    private const string Transactions = "Microsoft Learn, Event framework, database transactions";

    private readonly SalesBench bench = new();

    [TestMethod]
    [Conformance("Sales", "The PreValidation of QualifyLead is the only one: steps of that stage on the rows it creates do not run, those of PreOperation and PostOperation do", Certainty.Seen, Jennaway)]
    public void Qualify_StepsOnInnerCreate_RunFromPreOperationOn()
    {
        var stages = new List<string>();
        foreach (var stage in new[] { 10, 20, 40 })
        {
            bench.Pipeline.Register("QualifyLead", "lead", stage, run => stages.Add($"QualifyLead {run.Context.Stage}"));
            bench.Pipeline.Register("Create", "opportunity", stage, run => stages.Add($"Create {run.Context.Stage}"));
        }

        bench.Qualify(bench.CreateLead(), ("CreateOpportunity", true));

        Assert.AreEqual("QualifyLead 10, QualifyLead 20, Create 20, Create 40, QualifyLead 40", string.Join(", ", stages));
    }

    [TestMethod]
    [Conformance("Sales", "PreValidation of QualifyLead is outside the transaction, the rows it creates are inside", Certainty.Documented, "Microsoft Learn, Event framework")]
    public void Qualify_Transaction_BeginsAfterPreValidation()
    {
        var inside = new List<bool>();
        bench.Pipeline.Register("QualifyLead", "lead", 10, run => inside.Add(run.Context.IsInTransaction));
        bench.Pipeline.Register("QualifyLead", "lead", 20, run => inside.Add(run.Context.IsInTransaction));
        bench.Pipeline.Register("Create", "opportunity", 20, run => inside.Add(run.Context.IsInTransaction));

        bench.Qualify(bench.CreateLead(), ("CreateOpportunity", true));

        Assert.AreEqual("False True True", string.Join(' ', inside));
    }

    [TestMethod]
    [Conformance("Sales", "The rows that QualifyLead writes have it among the parents of their contexts, and the depth of the message", Certainty.Assumed, "the message causes their events", Check = "register PreOperation steps on Create of opportunity and Update of lead that trace MessageName of every ParentContext, and Depth; qualify a lead; read the traces")]
    public void Qualify_InnerEvents_HaveItAmongTheirParents()
    {
        var chains = new List<string>();
        bench.Pipeline.Register("Create", "opportunity", 20, run => chains.Add($"{SalesBench.Chain(run.Context)} {run.Context.Depth}"));
        bench.Pipeline.Register("Update", "lead", 20, run => chains.Add($"{SalesBench.Chain(run.Context)} {run.Context.Depth}"), step => step["filteringattributes"] = "statecode");

        bench.Qualify(bench.CreateLead(), ("CreateOpportunity", true));

        Assert.AreEqual("Create Create QualifyLead 1; Update Update QualifyLead 1", string.Join("; ", chains));
    }

    [TestMethod]
    [Conformance("Sales", "A refusal by a PreOperation step on the opportunity's Create takes the whole QualifyLead back", Certainty.Documented, Transactions)]
    public void Qualify_OpportunityRefused_TakesEverythingBack()
    {
        bench.Pipeline.Register("Create", "opportunity", 20, _ => throw new InvalidPluginExecutionException("not validated"));
        var lead = bench.CreateLead();

        var fault = PipelineBench.Fault(() => bench.Qualify(lead, ("CreateAccount", true), ("CreateContact", true), ("CreateOpportunity", true)));

        Assert.AreEqual("not validated", fault.Detail.Message);
        Assert.AreEqual(0, bench.Pipeline.Count("account") + bench.Pipeline.Count("contact") + bench.Pipeline.Count("opportunity"));
        Assert.AreEqual((0, 1), SalesBench.StateOf(bench.Row("lead", lead)));
    }

    [TestMethod]
    [Conformance("Sales", "A QualifyLead that a plug-in sends belongs to the plug-in's transaction", Certainty.Documented, Transactions)]
    public void Qualify_InsideABiggerTransaction_IsTakenBackWithIt()
    {
        var lead = bench.CreateLead();
        bench.Pipeline.Register("Create", "account", 40, run =>
        {
            SalesBench.Qualify(run.Service, lead, ("CreateOpportunity", true));
            throw new InvalidPluginExecutionException("no");
        });

        PipelineBench.Fault(() => bench.Service.Create(new Entity("account") { ["name"] = "a" }));

        Assert.AreEqual(0, bench.Pipeline.Count("opportunity"));
        Assert.AreEqual((0, 1), SalesBench.StateOf(bench.Row("lead", lead)));
    }

    [TestMethod]
    [Conformance("Sales", "A step on QualifyLead sees its parameters, and what it changes in them before the main operation counts", Certainty.Documented, "Microsoft Learn, Understand the execution context, input parameters")]
    public void Qualify_ParameterChangedInPreOperation_Counts()
    {
        var lead = bench.CreateLead();
        bench.Pipeline.Register("QualifyLead", "lead", 20, run =>
        {
            Assert.AreEqual(lead, ((EntityReference)run.Context.InputParameters["LeadId"]).Id);
            run.Context.InputParameters["CreateOpportunity"] = false;
        });

        var created = bench.Qualify(lead, ("CreateOpportunity", true));

        Assert.IsEmpty(created);
        Assert.AreEqual(0, bench.Pipeline.Count("opportunity"));
    }

    [TestMethod]
    [Conformance("Sales", "PostOperation of QualifyLead finds the created rows in the output parameters", Certainty.Documented, "Microsoft Learn, Understand the execution context, output parameters; QualifyLeadResponse")]
    public void Qualify_PostOperation_SeesWhatWasCreated()
    {
        var seen = 0;
        bench.Pipeline.Register("QualifyLead", "lead", 40, run => seen = ((EntityReferenceCollection)run.Context.OutputParameters["CreatedEntities"]).Count);

        bench.Qualify(bench.CreateLead(), ("CreateAccount", true), ("CreateOpportunity", true));

        Assert.AreEqual(2, seen);
    }

    [TestMethod]
    [Conformance("Sales", "QualifyLead has no images", Certainty.Documented, "Microsoft Learn, Register a plug-in, messages that support entity images")]
    public void Image_OnQualifyLead_IsRefused()
    {
        var step = bench.Pipeline.Register("QualifyLead", "lead", 20, _ => { });

        FaultAssert.Throws(-2147204727, () => bench.Pipeline.AddImage(step, "before", 0), "QualifyLead");
    }

    [TestMethod]
    [Conformance("Sales", "Qualifying a lead that is Qualified or Disqualified is refused", Certainty.Assumed, "the state of the row; the error code is ours", Check = "disqualify a lead; send QualifyLead for it; note the error code")]
    public void Qualify_ClosedLead_IsRefused()
    {
        var lead = bench.CreateLead();
        bench.SetState("lead", lead, 2);

        FaultAssert.Throws(-2147220989, () => bench.Qualify(lead, ("CreateOpportunity", true)), "closed already");
    }

    [TestMethod]
    [Conformance("Sales", "QualifyLead with a status of another state than Qualified is refused and nothing of it remains", Certainty.Assumed, "the pages name the status of the lead, not which ones; older clients disqualified by this message", Check = "send QualifyLead with Status 4 (Lost) and without creating anything; read statecode of the lead or note the error code")]
    public void Qualify_StatusOfDisqualified_IsRefused()
    {
        var lead = bench.CreateLead();

        FaultAssert.Throws(-2147187704, () => bench.Qualify(lead, ("CreateOpportunity", true), ("Status", new OptionSetValue(4))), "4 is not a status of the state 1");

        Assert.AreEqual(0, bench.Pipeline.Count("opportunity"));
    }

    [TestMethod]
    [Conformance("Sales", "Who qualifies a lead needs access to it and privileges on what is created", Certainty.Documented, "Microsoft Learn, QualifyLeadRequest, privileges and access rights")]
    public void Qualify_LeadOfAnotherUser_NeedsWriteAccess()
    {
        var rep = bench.Pipeline.Organization.ServiceFor(bench.Pipeline.Organization.AddUser("Rep"));
        var lead = bench.CreateLead();

        var fault = PipelineBench.Fault(() => SalesBench.Qualify(rep, lead, ("CreateOpportunity", true)));

        Assert.Contains("Write", fault.Message);
        Assert.AreEqual(0, bench.Pipeline.Count("opportunity"));
    }

    [TestMethod]
    [NotOfDataverse("business process flows and campaigns are not there")]
    [DataRow("ProcessInstanceId")]
    [DataRow("SourceCampaignId")]
    public void Qualify_UnsupportedParameter_IsRefusedByName(string parameter) =>
        FaultAssert.Throws(-2147203036, () => bench.Qualify(bench.CreateLead(), (parameter, new EntityReference("campaign", System.Guid.NewGuid()))), parameter, "QualifyLead");

    [TestMethod]
    [NotOfDataverse("a parameter without a value asks for nothing")]
    public void Qualify_UnsupportedParameterWithoutValue_IsLeftAlone() => Assert.IsEmpty(bench.Qualify(bench.CreateLead(), ("ProcessInstanceId", null)));
}
