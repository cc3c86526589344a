using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>The events of Win and Lose, and what these messages refuse.</summary>
[TestClass]
public sealed class OpportunityClosingEventTests
{
    private const string Analogy = "by analogy with QualifyLead; community findings on the inner requests of Win";

    private readonly PipelineBench bench = new();

    [TestMethod]
    [DataRow("Win")]
    [DataRow("Lose")]
    [Conformance("Sales", "The PreValidation of Win and Lose is the only one: steps of that stage on the closing activity and on the opportunity do not run, those of PreOperation and PostOperation do", Certainty.Assumed, Analogy, Check = "register PreValidation, PreOperation and PostOperation steps on Win of opportunity, Create of opportunityclose and Update of opportunity that trace MessageName and Stage; win an opportunity; read the traces; do the same with Lose")]
    public void Close_StepsOnWhatItWrites_RunFromPreOperationOn(string message)
    {
        var stages = new List<string>();
        foreach (var stage in new[] { 10, 20, 40 })
        {
            bench.Register(message, "opportunity", stage, run => stages.Add($"{message} {run.Context.Stage}"));
            bench.Register("Create", "opportunityclose", stage, run => stages.Add($"Create {run.Context.Stage}"));
            bench.Register("Update", "opportunity", stage, run => stages.Add($"Update {run.Context.Stage}"));
        }

        Close(message, bench.CreateOpportunity());

        Assert.AreEqual($"{message} 10, {message} 20, Create 20, Create 40, Update 20, Update 40, {message} 40", string.Join(", ", stages));
    }

    [TestMethod]
    [DataRow("Win")]
    [DataRow("Lose")]
    [Conformance("Sales", "The Create of the closing activity and the Update of the opportunity have Win or Lose among their parent contexts, and the depth of the message", Certainty.Assumed, Analogy, Check = "register PreOperation steps on Create of opportunityclose and Update of opportunity that trace the MessageName of every ParentContext, and Depth; win an opportunity; read both traces")]
    public void Close_InnerEvents_HaveTheMessageAmongTheirParents(string message)
    {
        var chains = new List<string>();
        bench.Register("Create", "opportunityclose", 20, run => chains.Add($"{SalesBench.Chain(run.Context)} {run.Context.Depth}"));
        bench.Register("Update", "opportunity", 20, run => chains.Add($"{SalesBench.Chain(run.Context)} {run.Context.Depth}"));

        Close(message, bench.CreateOpportunity());

        Assert.AreEqual($"Create Create {message} 1; Update Update {message} 1", string.Join("; ", chains));
    }

    [TestMethod]
    [Conformance("Sales", "PreValidation of Win is outside the transaction, the rows it writes are inside", Certainty.Documented, "Microsoft Learn, Event framework")]
    public void Win_Transaction_BeginsAfterPreValidation()
    {
        var inside = new List<bool>();
        bench.Register("Win", "opportunity", 10, run => inside.Add(run.Context.IsInTransaction));
        bench.Register("Win", "opportunity", 20, run => inside.Add(run.Context.IsInTransaction));
        bench.Register("Create", "opportunityclose", 20, run => inside.Add(run.Context.IsInTransaction));
        bench.Register("Update", "opportunity", 20, run => inside.Add(run.Context.IsInTransaction));

        bench.Win(bench.CreateOpportunity());

        Assert.AreEqual("False True True True", string.Join(' ', inside));
    }

    [TestMethod]
    [Conformance("Sales", "What a step changes in the parameters of Win before the main operation counts, and leaves the client's rows alone", Certainty.Documented, "Microsoft Learn, Understand the execution context, input parameters")]
    public void Win_ParameterChangedInPreOperation_Counts()
    {
        bench.Register("Win", "opportunity", 20, run => ((Entity)run.Context.InputParameters["OpportunityClose"])["actualrevenue"] = new Money(42m));
        var id = bench.CreateOpportunity();
        Entity sent = null!;

        bench.Win(id, close => sent = close);

        Assert.AreEqual(42m, SalesBench.Amount(bench.Opportunity(id), "actualvalue"));
        Assert.IsFalse(sent.Contains("actualrevenue"));
    }

    [TestMethod]
    [Conformance("Sales", "An opportunity that a step closes in the PreValidation of Win is not closed a second time", Certainty.Assumed, "the state of the row when the main operation begins; the error code is ours", Check = "register a PreValidation step on Win of opportunity that loses the same opportunity; win it; note the error code, and count its opportunitycloses")]
    public void Win_ClosedMeanwhile_IsRefused()
    {
        var id = bench.CreateOpportunity();
        bench.Register("Win", "opportunity", 10, run => run.Service.Update(new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(2) }));

        FaultAssert.Throws(-2147220989, () => bench.Win(id), "closed already");

        Assert.AreEqual(0, bench.Count("opportunityclose"));
    }

    [TestMethod]
    [NotOfDataverse("what is not supported is refused by name")]
    public void Win_UnsupportedParameter_IsRefusedByName()
    {
        var request = Request("WinOpportunity", bench.CreateOpportunity());
        request["CloseQuotes"] = true;

        FaultAssert.Throws(-2147203036, () => bench.Service.Execute(request), "CloseQuotes", "WinOpportunity");
    }

    [TestMethod]
    [NotOfDataverse("the closing activity says which opportunity is meant")]
    public void Win_WithoutOpportunity_IsRefused()
    {
        var request = Request("WinOpportunity", bench.CreateOpportunity());
        ((Entity)request["OpportunityClose"]).Attributes.Remove("opportunityid");

        FaultAssert.Throws(-2147220989, () => bench.Service.Execute(request), "WinOpportunity", "opportunityid");
    }

    private void Close(string message, Guid opportunity) => bench.Service.Execute(Request(message + "Opportunity", opportunity));

    private static OrganizationRequest Request(string message, Guid opportunity) => new(message)
    {
        ["OpportunityClose"] = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity), ["subject"] = "Closed" },
        ["Status"] = new OptionSetValue(-1),
    };
}
