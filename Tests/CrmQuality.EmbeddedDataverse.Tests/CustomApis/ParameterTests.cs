using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.CustomApis;

/// <summary>What is sent and answered is held against what the API declares.</summary>
[TestClass]
public sealed class ParameterTests
{
    private const string Tables = "Microsoft Learn, CustomAPI tables";
    private readonly ApiBench bench = new();

    public static IEnumerable<object[]> Types =>
    [
        [0, true],
        [1, new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc)],
        [2, 1.5m],
        [3, new Entity("account")],
        [4, new EntityCollection()],
        [5, new EntityReference("account", Guid.Empty)],
        [6, 1.5],
        [7, 3],
        [8, new Money(3m)],
        [9, new OptionSetValue(3)],
        [10, "text"],
        [11, new[] { "a", "b" }],
        [12, Guid.Empty],
    ];

    [TestMethod]
    [DynamicData(nameof(Types))]
    [Conformance("Pipeline", "The thirteen types of parameters and properties travel as the SDK's classes.", Certainty.Documented, Tables + ", Type")]
    public void Call_ValueOfItsType_Travels(int type, object value)
    {
        object? seen = null;
        bench.Define(run => run.Context.OutputParameters["Out"] = seen = run.Context.InputParameters["In"]).Parameter("In", type).Property("Out", type);

        var answer = bench.Call(("In", value));

        Assert.AreEqual((value.GetType(), value.GetType()), (seen!.GetType(), answer["Out"].GetType()));
    }

    [TestMethod]
    [DynamicData(nameof(Types))]
    [Conformance("Pipeline", "A parameter of another type is refused.", Certainty.Assumed, Tables + " gives each parameter a type; the error is not written", Check = "call a custom API that has a parameter of type Integer with a string by the SDK for .NET; note code and text")]
    public void Call_ValueOfAnotherType_IsRefused(int type, object value)
    {
        bench.Define().Parameter("In", type == 10 ? 7 : 10);

        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(("In", value)), "'In'", bench.Name);
    }

    [TestMethod]
    [Conformance("Pipeline", "A parameter that is not optional must be sent: Required field is missing.", Certainty.Seen, "Microsoft Learn, CustomAPI tables, Is Optional; the text from error reports, the code is ours")]
    public void Call_RequiredParameterMissing_NamesIt()
    {
        bench.Define().Parameter("In", 10);

        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(), "Required field 'In' is missing");
        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(("In", null)), "Required field 'In' is missing");
    }

    [TestMethod]
    [Conformance("Pipeline", "A parameter that is optional may be left out; the plug-in does not find it then.", Certainty.Documented, Tables + ", Is Optional")]
    public void Call_OptionalParameterMissing_IsNotThere()
    {
        var isThere = true;
        bench.Define(run => isThere = run.Context.InputParameters.Contains("In")).Parameter("In", 10, isOptional: true);

        bench.Call();

        Assert.IsFalse(isThere);
    }

    [TestMethod]
    [Conformance("Pipeline", "A parameter the API does not declare is refused.", Certainty.Assumed, "no page says so", Check = "call a custom API by the SDK for .NET with a parameter it does not have; note code and text")]
    public void Call_UnknownParameter_NamesIt()
    {
        bench.Define().Parameter("In", 10, isOptional: true);

        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(("Inn", "x")), "Inn", "In (optional)");
    }

    [TestMethod]
    [DataRow("PartitionId")]
    [NotOfDataverse("other optional parameters of the platform are refused by name")]
    public void Call_OptionalParameterOfThePlatform_IsRefusedByName(string name)
    {
        bench.Define();

        FaultAssert.Throws(-2147203036, () => bench.Call((name, "x")), name);
    }

    [TestMethod]
    [Conformance("Pipeline", "A parameter that is for rows of one table takes no row of another.", Certainty.Assumed, Tables + ", Logical Entity Name; the error is not written", Check = "call a custom API that has an EntityReference parameter for account with a contact; note code and text")]
    public void Call_RowOfAnotherTable_IsRefused()
    {
        bench.Define().Parameter("Row", 5, table: "account").Parameter("Any", 5, isOptional: true);

        bench.Call(("Row", new EntityReference("account", Guid.NewGuid())), ("Any", new EntityReference("contact", Guid.NewGuid())));
        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(("Row", new EntityReference("contact", Guid.NewGuid()))), "'Row'", "account", "contact");
    }

    [TestMethod]
    [DataRow("Out", "text")]
    [DataRow("Other", 1)]
    [Conformance("Pipeline", "A plug-in that sets a property the API does not declare, or a value of another type, ends the call.", Certainty.Assumed, "no page says so", Check = "let the plug-in of a custom API set an undeclared output parameter and one of another type; call it by the SDK for .NET and by the Web API; note the answers")]
    public void Call_AnswerNotAsDeclared_IsRefused(string name, object value)
    {
        bench.Define(run => run.Context.OutputParameters[name] = value).Property("Out", 7);

        FaultAssert.Throws(ApiBench.InvalidArgument, () => bench.Call(), name, bench.Name);
    }
}
