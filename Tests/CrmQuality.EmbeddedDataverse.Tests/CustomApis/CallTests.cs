using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.CustomApis;

/// <summary>Calling a custom API by a request with its name.</summary>
[TestClass]
public sealed class CallTests
{
    private const string Page = "Microsoft Learn, Create and use custom APIs";
    private readonly ApiBench bench = new();

    [TestMethod]
    [Conformance("Pipeline", "A request with the unique name of a custom API runs its plug-in as the main operation, stage 30, and answers what the plug-in put into OutputParameters.", Certainty.Documented, Page + ", Write a plug-in for your custom API")]
    public void Call_ByUniqueName_RunsThePluginAtStage30AndAnswersItsOutput()
    {
        var (stage, message) = (0, "");
        bench.Define(run =>
        {
            (stage, message) = (run.Context.Stage, run.Context.MessageName);
            run.Context.OutputParameters["Reversed"] = new string([.. ((string)run.Context.InputParameters["Text"]).Reverse()]);
        });
        bench.Parameter("Text", 10).Property("Reversed", 10);

        var answer = bench.Call(("Text", "abc"));

        Assert.AreEqual((30, bench.Name, "cba", bench.Name), (stage, message, answer["Reversed"], answer.ResponseName));
    }

    [TestMethod]
    [Conformance("Pipeline", "Response properties that no plug-in sets have the default of their type, also where the API has no plug-in.", Certainty.Documented, Page + ", Use a plug-in to include logic in your custom API")]
    public void Call_WithoutPlugin_AnswersDefaults()
    {
        bench.Define().Property("Done", 0).Property("Count", 7).Property("Row", 12).Property("Text", 10);

        var answer = bench.Call();

        Assert.AreEqual((false, 0, Guid.Empty, null), ((bool)answer["Done"], (int)answer["Count"], (Guid)answer["Row"], answer["Text"]));
    }

    [TestMethod]
    [Conformance("Pipeline", "An API bound to a table has the parameter Target, a reference to the row, which plug-ins get.", Certainty.Documented, Page + ", Select a binding type")]
    public void Call_BoundToATable_TakesTheRowAsTarget()
    {
        var seen = Guid.Empty;
        bench.Define(run => seen = ((EntityReference)run.Context.InputParameters["Target"]).Id, Bound(1));
        var account = bench.Bench.Service.Create(new Entity("account"));

        bench.Call(("Target", new EntityReference("account", account)));

        Assert.AreEqual(account, seen);
    }

    [TestMethod]
    [Conformance("Pipeline", "Without Target, or with a row of another table, a bound API is not called.", Certainty.Assumed, Page + " makes Target a parameter of the API; what a wrong one ends in is not written", Check = "call an API bound to account without Target and with a contact; note the error codes")]
    public void Call_BoundWithoutItsRow_IsRefused()
    {
        bench.Define(adjust: Bound(1));

        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(), "Target");
        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(("Target", new EntityReference("contact", Guid.NewGuid()))), "Target", "account", "contact");
    }

    [TestMethod]
    [Conformance("Pipeline", "Binding to a collection of a table adds no parameter.", Certainty.Documented, Page + ", Select a binding type")]
    public void Call_BoundToACollection_HasNoTarget()
    {
        var count = -1;
        bench.Define(run => count = run.Context.InputParameters.Count, Bound(2));

        bench.Call();

        Assert.AreEqual(0, count);
        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(("Target", new EntityReference("account", Guid.NewGuid()))), "Target");
    }

    [TestMethod]
    [DataRow(0, "none")]
    [DataRow(1, "account")]
    [DataRow(2, "account")]
    [Conformance("Pipeline", "The primary table of a call is the one the API is bound to, none for a global API; the primary row is the Target.", Certainty.Assumed, "that is what bound and other messages have in community code", Check = "trace PrimaryEntityName and PrimaryEntityId in the plug-ins of a global custom API, of one bound to account and of one bound to its collection; call them and read the traces")]
    public void Call_PrimaryTable_IsTheOneTheApiIsBoundTo(int binding, string table)
    {
        var seen = (Table: "", Id: Guid.Empty);
        bench.Define(run => seen = (run.Context.PrimaryEntityName, run.Context.PrimaryEntityId), binding == 0 ? null : Bound(binding));
        var account = Guid.NewGuid();

        bench.Call(binding == 1 ? [("Target", new EntityReference("account", account))] : []);

        Assert.AreEqual((table, binding == 1 ? account : Guid.Empty), seen);
    }

    [TestMethod]
    [Conformance("Pipeline", "A private API answers clients that know of it.", Certainty.Documented, Page + ", When to make your custom API private")]
    public void Call_Private_AnswersClients()
    {
        bench.Define(run => run.Context.OutputParameters["Done"] = true, row => row["isprivate"] = true).Property("Done", 0);

        Assert.IsTrue((bool)bench.Call()["Done"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "Plug-ins calling private messages are not supported, so they are refused here.", Certainty.Documented, "Microsoft Learn, Use messages with the Organization service, Private messages; the code is not documented")]
    public void Call_PrivateByAPlugin_IsRefused()
    {
        bench.Define(_ => { }, row => row["isprivate"] = true);
        bench.Bench.Register("Create", "account", 40, run => bench.CallAs(run.Service));

        FaultAssert.Throws(-2147220956, () => bench.Bench.Service.Create(new Entity("account")), "private message", bench.Name);
    }

    [TestMethod]
    [Conformance("Pipeline", "A function that returns nothing is not valid, and cannot be called.", Certainty.Documented, Page + ", When to create a Function; the code is not documented")]
    public void Call_FunctionWithoutProperty_IsRefused()
    {
        bench.Define(_ => { }, row => row["isfunction"] = true);

        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(), "function", "response property");
    }

    [TestMethod]
    [Conformance("Pipeline", "Plug-ins work on a copy of the parameters: the client's objects stay as they were.", Certainty.Documented, "Microsoft Learn, Understand the execution context: parameters travel over a service boundary")]
    public void Call_ParameterChangedByThePlugin_StaysAsItWasAtTheClient()
    {
        bench.Define(run =>
        {
            ((Entity)run.Context.InputParameters["Row"])["name"] = "changed";
            ((string[])run.Context.InputParameters["Texts"])[0] = "changed";
        });
        bench.Parameter("Row", 3).Parameter("Texts", 11);
        var (row, texts) = (new Entity("account") { ["name"] = "mine" }, new[] { "mine" });

        bench.Call(("Row", row), ("Texts", texts));

        Assert.AreEqual(("mine", "mine"), ((string)row["name"], texts[0]));
    }

    private static Action<Entity> Bound(int binding) => row =>
    {
        row["bindingtype"] = new OptionSetValue(binding);
        row["boundentitylogicalname"] = "account";
    };
}
