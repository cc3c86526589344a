using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>The call log and the trace log.</summary>
[TestClass]
public sealed class LogTests
{
    private readonly PipelineBench bench = new();

    [TestMethod]
    [NotOfDataverse("the call log")]
    public void CallLog_NestedCall_NamesThePluginAndItsRequest()
    {
        bench.Register("Create", "opportunity", 40, run => run.Service.Create(new Entity("account") { ["name"] = "a" }));
        bench.Organization.Calls.Clear();

        bench.CreateOpportunity();

        var calls = bench.Organization.Calls.Entries;
        Assert.AreEqual("Create opportunity Client, Create account SynchronousPlugin", string.Join(", ", calls.Select(call => $"{call.Message} {call.Table} {call.Origin}")));
        Assert.AreEqual(typeof(Probe).FullName, calls[1].PluginTypeName);
        Assert.AreEqual(40, calls[1].Stage);
        Assert.AreEqual(calls[0].RootRequestId, calls[1].RootRequestId);
    }

    [TestMethod]
    [NotOfDataverse("the call log")]
    public void CallLog_AsynchronousCall_CountsApart()
    {
        bench.Register("Create", "opportunity", 40, run => run.Service.Create(new Entity("account") { ["name"] = "a" }), step => step["mode"] = new OptionSetValue(1));
        bench.Organization.Calls.Clear();

        bench.CreateOpportunity();
        bench.Organization.DrainAsyncQueue();

        Assert.AreEqual(1, bench.Organization.Calls.Count(CallOrigin.Client));
        Assert.AreEqual(0, bench.Organization.Calls.Count(CallOrigin.SynchronousPlugin));
        Assert.AreEqual(1, bench.Organization.Calls.Count(CallOrigin.AsynchronousPlugin));
    }

    [TestMethod]
    [NotOfDataverse("the call log")]
    public void CallLog_NotRecordingEveryCall_OnlyCounts()
    {
        var counting = new PipelineBench(new EmbeddedOrganizationOptions { RecordEveryCall = false });
        counting.Organization.Calls.Clear();

        counting.CreateOpportunity();

        Assert.AreEqual(1, counting.Organization.Calls.Count(CallOrigin.Client));
        Assert.IsEmpty(counting.Organization.Calls.Entries);
    }

    [TestMethod]
    [Conformance("Pipeline", "The organisation's setting keeps no traces, those of exceptions or all", Certainty.Documented, "Microsoft Learn, Tracing and logging")]
    [DataRow(0, 0)]
    [DataRow(1, 1)]
    [DataRow(2, 2)]
    public void TraceLog_BySetting_KeepsNoneFailedOrAll(int setting, int expected)
    {
        Setting(setting);
        bench.Register("Create", "opportunity", 20, run => run.Tracing.Trace("fine {0}", 1));
        bench.Register("Create", "opportunity", 40, run =>
        {
            run.Tracing.Trace("{not a format}");
            throw new InvalidPluginExecutionException("refused");
        });

        PipelineBench.Fault(() => bench.CreateOpportunity());

        Assert.HasCount(expected, bench.Organization.Traces.Entries);
    }

    [TestMethod]
    [Conformance("Pipeline", "Traces outlive the rollback and name the exception", Certainty.Documented, "Microsoft Learn, Tracing and logging")]
    public void TraceLog_OfARefusedRequest_IsKeptAsEntryAndRow()
    {
        Setting(2);
        bench.Register("Create", "opportunity", 20, run =>
        {
            run.Tracing.Trace("decision: {0}", "refuse");
            throw new InvalidPluginExecutionException("refused");
        });

        PipelineBench.Fault(() => bench.CreateOpportunity());

        var entry = bench.Organization.Traces.Entries.Single();
        Assert.AreEqual("decision: refuse", entry.Text);
        StringAssert.Contains(entry.Exception, "refused", StringComparison.Ordinal);
        var rows = bench.Service.RetrieveMultiple(new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet("messageblock") });
        Assert.AreEqual("decision: refuse", rows.Entities.Single()["messageblock"]);
    }

    [TestMethod]
    [Conformance("Pipeline", "A trace holds 10 KB and loses its oldest lines", Certainty.Documented, "Microsoft Learn, Tracing and logging")]
    public void TraceLog_MoreThanTenKilobytes_LosesTheOldestLines()
    {
        Setting(2);
        bench.Register("Create", "opportunity", 20, run =>
        {
            for (var i = 0; i < 30; i++)
            {
                run.Tracing.Trace("{0} {1}", i, new string('x', 1000));
            }
        });

        bench.CreateOpportunity();

        var text = bench.Organization.Traces.Entries.Single().Text;
        Assert.IsLessThanOrEqualTo(10 * 1024, text.Length);
        Assert.IsFalse(text.StartsWith("0 ", StringComparison.Ordinal));
        StringAssert.Contains(text, "29 x", StringComparison.Ordinal);
    }

    private void Setting(int value) => bench.Service.Update(new Entity("organization", bench.Organization.OrganizationId) { ["plugintracelogsetting"] = new OptionSetValue(value) });
}
