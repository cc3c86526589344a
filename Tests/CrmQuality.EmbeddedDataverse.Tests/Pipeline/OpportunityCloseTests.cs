using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Winning and losing.</summary>
[TestClass]
public sealed class OpportunityCloseTests
{
    private static readonly DateTime Now = new(2024, 5, 6, 10, 0, 0, DateTimeKind.Utc);
    private readonly PipelineBench bench = new(new EmbeddedOrganizationOptions { Start = Now });

    [TestMethod]
    [Conformance("Pipeline", "WinOpportunity sets the state Won, the actual close date to today and the actual value to the estimated one", Certainty.Documented, "Microsoft Learn, WinOpportunityRequest, and the column descriptions of opportunity")]
    public void Win_OpenOpportunity_IsWonTodayAtItsEstimatedValue()
    {
        var id = bench.CreateOpportunity("Deal", row => row["estimatedvalue"] = new Money(500m));

        bench.Win(id);

        var row = bench.Opportunity(id);
        Assert.AreEqual(1, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.AreEqual(3, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.AreEqual(Now.Date, row.GetAttributeValue<DateTime>("actualclosedate"));
        Assert.AreEqual(500m, row.GetAttributeValue<Money>("actualvalue").Value);
        Assert.AreEqual(500m, row.GetAttributeValue<Money>("actualvalue_base").Value);
    }

    [TestMethod]
    [Conformance("Pipeline", "The closing activity's actual end and actual revenue become the opportunity's", Certainty.Documented, "Microsoft Learn, table reference of opportunityclose, actualend and actualrevenue")]
    public void Win_WithDateAndRevenue_TakesThem()
    {
        var id = bench.CreateOpportunity();

        bench.Win(id, close =>
        {
            close["actualend"] = new DateTime(2024, 4, 1, 0, 0, 0, DateTimeKind.Utc);
            close["actualrevenue"] = new Money(77m);
        });

        var row = bench.Opportunity(id);
        Assert.AreEqual(new DateTime(2024, 4, 1), row.GetAttributeValue<DateTime>("actualclosedate"));
        Assert.AreEqual(77m, row.GetAttributeValue<Money>("actualvalue").Value);
    }

    [TestMethod]
    [Conformance("Pipeline", "The actual close date of a win is the organisation's day, not the UTC day", Certainty.Assumed, "Microsoft Learn, Behavior and format of the date and time column", Check = "set the organisation's time zone to UTC+2; win an opportunity at 23:00 UTC; read actualclosedate with the Web API")]
    public void Win_LateInTheEvening_IsDatedByTheOrganisationsTimeZone()
    {
        var late = new PipelineBench(new EmbeddedOrganizationOptions { Start = new DateTime(2024, 5, 6, 22, 30, 0, DateTimeKind.Utc), TimeZoneId = "Europe/Helsinki" });
        var id = late.CreateOpportunity();

        late.Win(id);

        Assert.AreEqual(new DateTime(2024, 5, 7), late.Opportunity(id).GetAttributeValue<DateTime>("actualclosedate"));
    }

    [TestMethod]
    [Conformance("Pipeline", "LoseOpportunity sets the state Lost and leaves the actual value blank or zero", Certainty.Documented, "Microsoft Learn, LoseOpportunityRequest")]
    public void Lose_OpenOpportunity_IsLostWithoutRevenue()
    {
        var id = bench.CreateOpportunity("Deal", row => row["estimatedvalue"] = new Money(500m));

        bench.Lose(id);

        var row = bench.Opportunity(id);
        Assert.AreEqual(2, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.IsFalse(row.Contains("actualvalue"));
    }

    [TestMethod]
    [Conformance("Pipeline", "A refusal by an inner request takes the whole win back", Certainty.Documented, "Microsoft Learn, Event framework, database transactions")]
    public void Win_RefusedByTheClosingActivity_LeavesTheOpportunityOpen()
    {
        bench.Register("Create", "opportunityclose", 20, _ => throw new InvalidPluginExecutionException("not yet"));
        var id = bench.CreateOpportunity();

        Assert.AreEqual("not yet", PipelineBench.Fault(() => bench.Win(id)).Detail.Message);

        Assert.AreEqual(0, bench.Opportunity(id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [TestMethod]
    [Conformance("Pipeline", "The message is registered as Win, with the parameters OpportunityClose and Status", Certainty.Seen, "two independent community code bases")]
    public void Win_StepOnTheMessage_SeesItsParameters()
    {
        var status = 0;
        bench.Register("Win", "opportunity", 20, run => status = ((OptionSetValue)run.Context.InputParameters["Status"]).Value);

        bench.Win(bench.CreateOpportunity());

        Assert.AreEqual(3, status);
    }

    /// <summary>Closing twice is refused. Sure that it is; the code is ours.</summary>
    [TestMethod]
    [Conformance("Pipeline", "Winning a closed opportunity is refused", Certainty.Assumed, "the state of the row; the error code is ours", Check = "win an opportunity; send WinOpportunity for it again; note the error code")]
    public void Win_ClosedOpportunity_IsRefused()
    {
        var id = bench.CreateOpportunity();
        bench.Lose(id);

        StringAssert.Contains(PipelineBench.Fault(() => bench.Win(id)).Message, "closed already", StringComparison.Ordinal);
    }

    /// <summary>A status of another state is refused and nothing of the closing remains. Sure (error InvalidStateCodeStatusCode).</summary>
    [TestMethod]
    [Conformance("Pipeline", "A status reason of another state is refused and nothing of the closing remains", Certainty.Documented, "Microsoft Learn, web service error codes, InvalidStateCodeStatusCode")]
    public void Lose_WithStatusOfWon_IsRefusedAndTakenBack()
    {
        var id = bench.CreateOpportunity();
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", id) };

        var fault = PipelineBench.Fault(() => bench.Service.Execute(new OrganizationRequest("LoseOpportunity") { ["OpportunityClose"] = close, ["Status"] = new OptionSetValue(3) }));

        Assert.AreEqual(-2147187704, fault.Detail.ErrorCode);
        Assert.AreEqual(0, bench.Opportunity(id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }
}
