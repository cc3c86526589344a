using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Optional parameters that any request may carry.</summary>
[TestClass]
public sealed class PlatformParameterTests
{
    private const string BypassSource = "Microsoft Learn, Bypass custom Dataverse logic";
    private const int PrivilegeDenied = -2147220960;

    private readonly PipelineBench bench = new();
    private readonly List<string> seen = [];

    [TestMethod]
    [DataRow("BypassBusinessLogicExecution", "CustomSync", "async")]
    [DataRow("BypassBusinessLogicExecution", "CustomAsync", "sync")]
    [DataRow("BypassBusinessLogicExecution", "CustomSync,CustomAsync", "")]
    [DataRow("BypassCustomPluginExecution", true, "async")]
    [Conformance("Pipeline", "A request can go past synchronous steps, asynchronous ones, or both.", Certainty.Documented, BypassSource)]
    public void Request_WithBypass_RunsTheOtherSteps(string parameter, object value, string expected)
    {
        bench.Register("Create", "opportunity", 20, _ => seen.Add("sync"));
        bench.Register("Create", "opportunity", 40, _ => seen.Add("async"), step => step["mode"] = new OptionSetValue(1));

        Create((parameter, value));
        bench.Organization.DrainAsyncQueue();

        Assert.AreEqual(expected, string.Join(' ', seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "A request can go past single steps by their ids.", Certainty.Documented, BypassSource)]
    public void Request_WithBypassedStep_RunsTheOthers()
    {
        var step = bench.Register("Create", "opportunity", 20, _ => seen.Add("first"));
        bench.Register("Create", "opportunity", 20, _ => seen.Add("second"));

        Create(("BypassBusinessLogicExecutionStepIds", step.ToString()));

        Assert.AreEqual("second", string.Join(' ', seen));
    }

    [TestMethod]
    [DataRow("BypassBusinessLogicExecution", "CustomSync", "prvBypassCustomBusinessLogic")]
    [DataRow("BypassCustomPluginExecution", true, "prvBypassCustomPlugins")]
    [Conformance("Security", "Bypassing needs a privilege that only administrators have at first.", Certainty.Documented, BypassSource)]
    public void Bypass_BySeller_IsRefused(string parameter, object value, string privilege) =>
        FaultAssert.Throws(PrivilegeDenied, () => bench.Organization.ServiceFor(bench.Organization.AddUser("Rep")).Execute(Request((parameter, value))), privilege);

    [TestMethod]
    [Conformance("Pipeline", "What a plug-in does itself is not bypassed with the request that caused it.", Certainty.Assumed, "the parameter belongs to one request",
        Check = "a step on account Create creates a contact; a traced step on contact Create; create an account with BypassBusinessLogicExecutionStepIds of the contact's step; read the trace log")]
    public void Bypass_OfAStep_EndsWithTheRequest()
    {
        bench.Register("Create", "opportunity", 40, run => run.Service.Create(new Entity("contact") { ["lastname"] = "Inner" }));
        var inner = bench.Register("Create", "contact", 20, _ => seen.Add("inner"));

        Create(("BypassBusinessLogicExecutionStepIds", inner.ToString()));

        Assert.AreEqual("inner", string.Join(' ', seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "The tag of a request stands among the shared variables of its steps.", Certainty.Documented, "Microsoft Learn, Use optional parameters: add a shared variable to the plug-in execution context")]
    public void Tag_OfARequest_IsASharedVariable()
    {
        bench.Register("Create", "opportunity", 10, run => seen.Add((string)run.Context.SharedVariables["tag"]));
        bench.Register("Create", "opportunity", 20, run => seen.Add((string)run.Context.SharedVariables["tag"]));

        Create(("tag", "import"));

        Assert.AreEqual("import import", string.Join(' ', seen));
    }

    [TestMethod]
    [DataRow("SuppressDuplicateDetection", true)]
    [DataRow("SuppressCallbackRegistrationExpanderJob", true)]
    [NotOfDataverse("there are no duplicate rules and no flows that these would suppress")]
    public void Request_SuppressingWhatIsNotHere_DoesTheRest(string parameter, bool value) => Assert.AreNotEqual(Guid.Empty, Create((parameter, value)));

    [TestMethod]
    [DataRow("PartitionId", "north")]
    [DataRow("CalculateMatchCodeSynchronously", true)]
    [NotOfDataverse("other parameters are refused by name, never ignored")]
    public void Request_WithAnotherParameter_IsRefusedByName(string parameter, object value) => FaultAssert.Throws(-2147203036, () => Create((parameter, value)), parameter);

    [TestMethod]
    [Conformance("Pipeline", "An unknown kind of logic to bypass is an invalid argument.", Certainty.Assumed, "the values are CustomSync and CustomAsync",
        Check = "create an account with BypassBusinessLogicExecution=All; read the error code of the answer")]
    public void Bypass_OfAnUnknownKind_IsRefused() => FaultAssert.Throws(-2147220989, () => Create(("BypassBusinessLogicExecution", "All")), "CustomSync");

    private Guid Create(params (string Name, object Value)[] parameters) => (Guid)bench.Service.Execute(Request(parameters))["id"];

    private static OrganizationRequest Request(params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest("Create") { ["Target"] = new Entity("opportunity") { ["name"] = "Pumps" } };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return request;
    }
}
