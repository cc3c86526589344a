using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Winning and losing.</summary>
[TestClass]
public sealed class OpportunityCloseTests
{
    private static readonly DateTime Now = new(2024, 5, 6, 10, 0, 0, DateTimeKind.Utc);
    private readonly PipelineBench bench = new(new EmbeddedOrganizationOptions { Start = Now });

    /// <summary>Source: Microsoft Learn, WinOpportunityRequest; column descriptions of opportunity. Sure of the state, fairly sure of the filled columns.</summary>
    [TestMethod]
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

    /// <summary>Source: opportunityclose's columns actualend and actualrevenue. Fairly sure.</summary>
    [TestMethod]
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

    /// <summary>A date-only column holds the organisation's date. Source: Microsoft Learn, "Behavior and format of the date and time column". Fairly sure.</summary>
    [TestMethod]
    public void Win_LateInTheEvening_IsDatedByTheOrganisationsTimeZone()
    {
        var late = new PipelineBench(new EmbeddedOrganizationOptions { Start = new DateTime(2024, 5, 6, 22, 30, 0, DateTimeKind.Utc), TimeZoneId = "Europe/Helsinki" });
        var id = late.CreateOpportunity();

        late.Win(id);

        Assert.AreEqual(new DateTime(2024, 5, 7), late.Opportunity(id).GetAttributeValue<DateTime>("actualclosedate"));
    }

    /// <summary>Source: Microsoft Learn, LoseOpportunityRequest. Sure of the state.</summary>
    [TestMethod]
    public void Lose_OpenOpportunity_IsLostWithoutRevenue()
    {
        var id = bench.CreateOpportunity("Deal", row => row["estimatedvalue"] = new Money(500m));

        bench.Lose(id);

        var row = bench.Opportunity(id);
        Assert.AreEqual(2, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.IsFalse(row.Contains("actualvalue"));
    }

    /// <summary>Source: community findings on the inner requests of Win; undocumented. Unsure: to be checked in a real organisation.</summary>
    [TestMethod]
    public void Win_InnerRequests_HaveWinAmongTheirParents()
    {
        var parents = new List<string>();
        bench.Register("Create", "opportunityclose", 20, run => parents.Add(Chain(run.Context)));
        bench.Register("Update", "opportunity", 20, run => parents.Add(Chain(run.Context)));
        var id = bench.CreateOpportunity();

        bench.Win(id);

        Assert.AreEqual("Create Create Win; Update Update Win", string.Join("; ", parents));
    }

    /// <summary>A refusal by an inner request takes the whole Win back. Follows from the transaction. Sure.</summary>
    [TestMethod]
    public void Win_RefusedByTheClosingActivity_LeavesTheOpportunityOpen()
    {
        bench.Register("Create", "opportunityclose", 20, _ => throw new InvalidPluginExecutionException("not yet"));
        var id = bench.CreateOpportunity();

        Assert.AreEqual("not yet", PipelineBench.Fault(() => bench.Win(id)).Detail.Message);

        Assert.AreEqual(0, bench.Opportunity(id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    /// <summary>Source: community code bases: the message is registered as Win, with OpportunityClose and Status. Fairly sure.</summary>
    [TestMethod]
    public void Win_StepOnTheMessage_SeesItsParameters()
    {
        var status = 0;
        bench.Register("Win", "opportunity", 20, run => status = ((OptionSetValue)run.Context.InputParameters["Status"]).Value);

        bench.Win(bench.CreateOpportunity());

        Assert.AreEqual(3, status);
    }

    /// <summary>Closing twice is refused. Sure that it is; the code is ours.</summary>
    [TestMethod]
    public void Win_ClosedOpportunity_IsRefused()
    {
        var id = bench.CreateOpportunity();
        bench.Lose(id);

        StringAssert.Contains(PipelineBench.Fault(() => bench.Win(id)).Message, "closed already", StringComparison.Ordinal);
    }

    /// <summary>A status of another state is refused and nothing of the closing remains. Sure (error InvalidStateCodeStatusCode).</summary>
    [TestMethod]
    public void Lose_WithStatusOfWon_IsRefusedAndTakenBack()
    {
        var id = bench.CreateOpportunity();
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", id) };

        var fault = PipelineBench.Fault(() => bench.Service.Execute(new OrganizationRequest("LoseOpportunity") { ["OpportunityClose"] = close, ["Status"] = new OptionSetValue(3) }));

        Assert.AreEqual(-2147187704, fault.Detail.ErrorCode);
        Assert.AreEqual(0, bench.Opportunity(id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    private static string Chain(IPluginExecutionContext? context)
    {
        var names = new List<string>();
        for (; context is not null; context = context.ParentContext)
        {
            names.Add(context.MessageName);
        }

        return string.Join(' ', names);
    }
}
