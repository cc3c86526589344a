using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>The states of a quote: WinQuote, CloseQuote and ReviseQuote.</summary>
[TestClass]
public sealed class QuoteClosingTests
{
    private const string Table = "Microsoft Learn, table reference of quote";

    private static readonly DateTime Now = new(2024, 5, 6, 10, 0, 0, DateTimeKind.Utc);
    private readonly SalesBench bench = new(new EmbeddedOrganizationOptions { Start = Now });

    [TestMethod]
    [Conformance("Sales", "A quote is created as a draft and activated by an Update of its state", Certainty.Documented, Table)]
    public void Quote_Activated_IsInProgress()
    {
        var id = bench.Service.Create(new Entity("quote") { ["name"] = "Pumps" });
        var draft = SalesBench.StateOf(bench.Row("quote", id));

        bench.SetState("quote", id, 1);

        Assert.AreEqual((0, 1), draft);
        Assert.AreEqual((1, 2), SalesBench.StateOf(bench.Row("quote", id)));
    }

    [TestMethod]
    [Conformance("Sales", "WinQuote sets the state Won and keeps the quoteclose", Certainty.Documented, "Microsoft Learn, WinQuoteRequest; table reference of quoteclose")]
    public void Win_ActiveQuote_IsWonWithAClosingActivity()
    {
        var quote = bench.CreateActiveQuote();

        bench.CloseQuote("WinQuote", quote);

        Assert.AreEqual((2, 4), SalesBench.StateOf(bench.Row("quote", quote)));
        var close = bench.Rows("quoteclose").Single();
        Assert.AreEqual(quote, close.GetAttributeValue<EntityReference>("quoteid").Id);
    }

    [TestMethod]
    [Conformance("Sales", "CloseQuote sets the state Closed with the status asked for, and the day it was closed on", Certainty.Documented, "Microsoft Learn, CloseQuoteRequest; table reference of quote, closedon")]
    public void Close_ActiveQuote_IsClosedToday()
    {
        var quote = bench.CreateActiveQuote();

        bench.CloseQuote("CloseQuote", quote, 7);

        var row = bench.Row("quote", quote);
        Assert.AreEqual((3, 7), SalesBench.StateOf(row));
        Assert.AreEqual(Now.Date, row["closedon"]);
    }

    [TestMethod]
    [Conformance("Sales", "The closing activity's actual end becomes the day the quote was closed on", Certainty.Assumed, "as with opportunityclose", Check = "close a quote by CloseQuote with actualend in the past; read closedon of the quote")]
    public void Close_WithActualEnd_IsClosedThatDay()
    {
        var quote = bench.CreateActiveQuote();

        bench.CloseQuote("CloseQuote", quote, adjust: close => close["actualend"] = new DateTime(2024, 4, 1, 9, 0, 0, DateTimeKind.Utc));

        Assert.AreEqual(new DateTime(2024, 4, 1), bench.Row("quote", quote)["closedon"]);
    }

    [TestMethod]
    [Conformance("Sales", "Only an active quote can be closed", Certainty.Documented, "Microsoft Learn, Close a quote")]
    public void Close_Draft_IsRefused()
    {
        var quote = bench.Service.Create(new Entity("quote") { ["name"] = "Pumps" });

        FaultAssert.Throws(-2147220989, () => bench.CloseQuote("CloseQuote", quote), "not Active");
    }

    [TestMethod]
    [Conformance("Sales", "Only an active quote can be won", Certainty.Assumed, "Close a quote says it of closing; the error code is ours", Check = "send WinQuote for a draft; note the error code")]
    public void Win_Draft_IsRefused()
    {
        var quote = bench.Service.Create(new Entity("quote") { ["name"] = "Pumps" });

        FaultAssert.Throws(-2147220989, () => bench.CloseQuote("WinQuote", quote), "not Active");
    }

    [TestMethod]
    [Conformance("Sales", "A status reason of another state is refused and nothing of the closing remains", Certainty.Documented, "Microsoft Learn, web service error codes, InvalidStateCodeStatusCode")]
    public void Close_WithStatusOfWon_IsTakenBack()
    {
        var quote = bench.CreateActiveQuote();

        FaultAssert.Throws(-2147187704, () => bench.CloseQuote("CloseQuote", quote, 4), "4 is not a status of the state 3");

        Assert.AreEqual((1, 2), SalesBench.StateOf(bench.Row("quote", quote)));
        Assert.AreEqual(0, bench.Pipeline.Count("quoteclose"));
    }

    [TestMethod]
    [Conformance("Sales", "WinQuote and CloseQuote are events of the table quote", Certainty.Documented, "Microsoft Learn, table reference of quote, messages, Is Event")]
    [DataRow("WinQuote")]
    [DataRow("CloseQuote")]
    public void Closing_RefusedByAStepOnTheMessage_LeavesTheQuote(string message)
    {
        bench.Pipeline.Register(message, "quote", 20, run => throw new InvalidPluginExecutionException(((Entity)run.Context.InputParameters["QuoteClose"]).LogicalName));
        var quote = bench.CreateActiveQuote();

        Assert.AreEqual("quoteclose", PipelineBench.Fault(() => bench.CloseQuote(message, quote)).Detail.Message);

        Assert.AreEqual((1, 2), SalesBench.StateOf(bench.Row("quote", quote)));
    }

    [TestMethod]
    [Conformance("Sales", "The Create of the quoteclose and the Update of the quote have the message among their parents and no PreValidation of their own", Certainty.Assumed, "by analogy with QualifyLead", Check = "register steps on Create of quoteclose and Update of quote in PreValidation and PreOperation that trace Stage and the MessageName of every ParentContext; win a quote; read the traces")]
    public void Win_InnerEvents_HaveTheMessageAmongTheirParents()
    {
        var quote = bench.CreateActiveQuote();
        var chains = new List<string>();
        bench.Pipeline.Register("Create", "quoteclose", 10, _ => chains.Add("PreValidation"));
        bench.Pipeline.Register("Create", "quoteclose", 20, run => chains.Add(SalesBench.Chain(run.Context)));
        bench.Pipeline.Register("Update", "quote", 20, run => chains.Add(SalesBench.Chain(run.Context)));

        bench.CloseQuote("WinQuote", quote);

        Assert.AreEqual("Create Create WinQuote; Update Update WinQuote", string.Join("; ", chains));
    }

    [TestMethod]
    [Conformance("Sales", "WinQuote leaves the opportunity as it is", Certainty.Assumed, "WinQuoteRequest speaks of the quote alone", Check = "win a quote of an open opportunity by the service; read statecode of the opportunity")]
    public void Win_Quote_LeavesItsOpportunityOpen()
    {
        var opportunity = bench.Pipeline.CreateOpportunity();
        var quote = bench.GenerateQuote(opportunity).Id;
        bench.SetState("quote", quote, 1);

        bench.CloseQuote("WinQuote", quote);

        Assert.AreEqual(0, SalesBench.Option(bench.Row("opportunity", opportunity), "statecode"));
    }

    [TestMethod]
    [Conformance("Sales", "ReviseQuote makes a draft of the next revision from a closed quote, with its columns and lines, and leaves the closed one", Certainty.Assumed, "ReviseQuoteRequest: sets the state of a quote to Draft and answers the revised quote; that it is a copy is community knowledge", Check = "close an active quote with two lines as Revised; send ReviseQuote for it; compare quoteid, quotenumber, revisionnumber, statecode and the lines of both")]
    public void Revise_ClosedQuote_IsADraftOfTheNextRevision()
    {
        var quote = bench.Service.Create(new Entity("quote") { ["name"] = "Pumps", ["quotenumber"] = "Q-1" });
        bench.AddLine("quotedetail", quote, 2m, 10m);
        bench.SetState("quote", quote, 1);
        bench.CloseQuote("CloseQuote", quote, 7);

        var revised = Revise(quote);

        Assert.AreEqual((0, 1), SalesBench.StateOf(revised));
        Assert.AreEqual("Q-1 1 20", FormattableString.Invariant($"{revised["quotenumber"]} {revised["revisionnumber"]} {SalesBench.Amount(revised, "totalamount"):0}"));
        Assert.AreEqual((3, 7), SalesBench.StateOf(bench.Row("quote", quote)));
        Assert.AreEqual(2, bench.Pipeline.Count("quotedetail"));
    }

    [TestMethod]
    [Conformance("Sales", "A quote that is not closed cannot be revised", Certainty.Assumed, "the client closes a quote before it revises it; the error code is ours", Check = "send ReviseQuote for an active quote; note the error code")]
    public void Revise_ActiveQuote_IsRefused() => FaultAssert.Throws(-2147220989, () => Revise(bench.CreateActiveQuote()), "not Closed");

    [TestMethod]
    [Conformance("Sales", "ReviseQuote is no event that steps can be registered on", Certainty.Documented, "Microsoft Learn, table reference of quote, messages, Is Event")]
    public void Step_OnReviseQuote_IsRefused() => PipelineBench.Fault(() => bench.Pipeline.Register("ReviseQuote", "quote", 20, _ => { }));

    private Entity Revise(Guid quote) => (Entity)bench.Service.Execute(new OrganizationRequest("ReviseQuote") { ["QuoteId"] = quote, ["ColumnSet"] = new ColumnSet(true) }).Results["Entity"];
}
