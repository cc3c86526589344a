using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Requests of old clients that amount to an Update.</summary>
[TestClass]
public sealed class LegacyUpdateTests
{
    private const string Source = "Microsoft Learn, Update and delete rows using the SDK, Legacy update messages";

    private readonly PipelineBench bench = new();
    private readonly List<string> seen = [];

    [TestMethod]
    [Conformance("Pipeline", "SetState is an Update of statecode and statuscode, whose steps run", Certainty.Documented, Source)]
    public void SetState_RunsTheStepsOfUpdate()
    {
        var id = bench.CreateOpportunity();
        bench.Register("Update", "opportunity", 20, run => seen.AddRange(run.Target.Attributes.Keys), step => step["filteringattributes"] = "statecode");

        Execute("SetState", ("EntityMoniker", new EntityReference("opportunity", id)), ("State", new OptionSetValue(2)), ("Status", new OptionSetValue(5)));

        Assert.AreEqual("statecode statuscode", string.Join(' ', seen));
        var row = bench.Opportunity(id);
        Assert.AreEqual((2, 5), (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value));
    }

    [TestMethod]
    [Conformance("Pipeline", "SetState with the status -1 sets the state's default status", Certainty.Seen, "community code passes -1 for the default status")]
    public void SetState_StatusMinusOne_TakesTheDefault()
    {
        var id = bench.CreateOpportunity();

        Execute("SetState", ("EntityMoniker", new EntityReference("opportunity", id)), ("State", new OptionSetValue(1)), ("Status", new OptionSetValue(-1)));

        Assert.AreEqual(3, bench.Opportunity(id).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [TestMethod]
    [Conformance("Pipeline", "Assign is an Update of ownerid, whose steps run", Certainty.Documented, Source)]
    public void Assign_RunsTheStepsOfUpdate()
    {
        var rep = bench.Organization.AddUser("Rep");
        var id = bench.CreateOpportunity();
        bench.Register("Update", "opportunity", 20, run => seen.AddRange(run.Target.Attributes.Keys));

        Execute("Assign", ("Target", new EntityReference("opportunity", id)), ("Assignee", new EntityReference("systemuser", rep)));

        Assert.AreEqual("ownerid", string.Join(' ', seen));
        Assert.AreEqual(rep, bench.Opportunity(id).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [TestMethod]
    [Conformance("Pipeline", "A request without a required parameter is refused", Certainty.Documented, "Microsoft Learn, web service error codes, InvalidArgument")]
    public void Assign_WithoutAssignee_NamesTheParameter() =>
        FaultAssert.Throws(-2147220989, () => Execute("Assign", ("Target", new EntityReference("opportunity", bench.CreateOpportunity()))), "Assignee");

    private void Execute(string name, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(name);
        foreach (var parameter in parameters)
        {
            request[parameter.Name] = parameter.Value;
        }

        bench.Service.Execute(request);
    }
}
