using System;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmQuality.EmbeddedDataverse.Limits;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Limits;

[TestClass]
public sealed class ServiceProtectionTests
{
    private const string Page = "learn.microsoft.com/power-apps/developer/data-platform/api-limits";

    [TestMethod]
    [Conformance("Limits", "The 6,001st request of a user within 300 seconds is refused with -2147015902 and a Retry-After of type TimeSpan", Certainty.Documented, Page)]
    public void Requests_OneMoreThanTheLimit_IsRefusedWithTheTimeToWait()
    {
        var bench = Bench(new ServiceProtectionLimits());
        Ask(bench, 5999);

        var fault = PipelineBench.Fault(() => Ask(bench, 1));

        Assert.AreEqual(-2147015902, fault.Detail.ErrorCode);
        Assert.AreEqual(TimeSpan.FromSeconds(300), fault.Detail.ErrorDetails["Retry-After"]);
    }

    [TestMethod]
    [Conformance("Limits", "The window slides: whoever waits as long as Retry-After says is let in again", Certainty.Documented, Page)]
    public void Requests_AfterTheTimeToWait_AreLetIn()
    {
        var bench = Bench(new ServiceProtectionLimits { Requests = 10 });
        for (var request = 1; request < 10; request++)
        {
            Ask(bench, 1);
            bench.Organization.Clock.UtcNow += TimeSpan.FromSeconds(10);
        }

        var fault = PipelineBench.Fault(() => Ask(bench, 1));
        bench.Organization.Clock.UtcNow += (TimeSpan)fault.Detail.ErrorDetails["Retry-After"];
        Ask(bench, 1);

        Assert.AreEqual(-2147015902, fault.Detail.ErrorCode);
    }

    [TestMethod]
    [Conformance("Limits", "Requests that go on in spite of a refusal lengthen Retry-After", Certainty.Documented, Page)]
    public void Requests_InSpiteOfARefusal_WaitLonger()
    {
        var bench = Bench(new ServiceProtectionLimits { Requests = 10 });
        for (var request = 1; request < 10; request++)
        {
            Ask(bench, 1);
            bench.Organization.Clock.UtcNow += TimeSpan.FromSeconds(10);
        }

        var waits = Enumerable.Range(0, 3).Select(_ => (TimeSpan)PipelineBench.Fault(() => Ask(bench, 1)).Detail.ErrorDetails["Retry-After"]).ToList();

        Assert.IsGreaterThan(waits[0], waits[1]);
        Assert.IsGreaterThan(waits[1], waits[2]);
    }

    [TestMethod]
    [Conformance("Limits", "A refused request counts like one that was let in", Certainty.Assumed, Page, Check = "send 6,001 requests within 300 seconds; note Retry-After; send one request every 20 seconds; compare how Retry-After grows with the age of the oldest requests")]
    public void Requests_Refused_CountToo()
    {
        var bench = Bench(new ServiceProtectionLimits { Requests = 3 });
        Ask(bench, 2);
        bench.Organization.Clock.UtcNow += TimeSpan.FromSeconds(200);
        PipelineBench.Fault(() => Ask(bench, 1));
        PipelineBench.Fault(() => Ask(bench, 1));
        PipelineBench.Fault(() => Ask(bench, 1));
        bench.Organization.Clock.UtcNow += TimeSpan.FromSeconds(100);

        Assert.AreEqual(-2147015902, PipelineBench.Fault(() => Ask(bench, 1)).Detail.ErrorCode);
    }

    [TestMethod]
    [Conformance("Limits", "When a user's requests have run for 1,200 seconds within 300 seconds, the next is refused with -2147015903 and a Retry-After", Certainty.Documented, Page)]
    public void ExecutionTime_OverTheLimit_IsRefused()
    {
        var bench = Bench(new ServiceProtectionLimits { TimePerRequest = TimeSpan.FromSeconds(200) });
        Ask(bench, 5);

        var fault = PipelineBench.Fault(() => Ask(bench, 1));

        Assert.AreEqual(-2147015903, fault.Detail.ErrorCode);
        Assert.AreEqual(TimeSpan.FromSeconds(300), fault.Detail.ErrorDetails["Retry-After"]);
    }

    [TestMethod]
    [Conformance("Limits", "The time of plug-ins belongs to the request that started them; their own calls are not requests", Certainty.Documented, Page)]
    public void Plugins_TheirTimeCounts_TheirCallsDoNot()
    {
        var bench = Bench(new ServiceProtectionLimits { Requests = 100, ExecutionTime = TimeSpan.FromSeconds(60) });
        bench.Register("Create", "opportunity", 20, run =>
        {
            for (var call = 0; call < 200; call++)
            {
                run.Service.RetrieveMultiple(new QueryExpression("account"));
            }

            bench.Organization.Clock.UtcNow += TimeSpan.FromSeconds(61);
        });

        bench.CreateOpportunity();

        Assert.AreEqual(-2147015903, PipelineBench.Fault(() => Ask(bench, 1)).Detail.ErrorCode);
    }

    [TestMethod]
    [Conformance("Limits", "A 53rd request of a user while 52 are under way is refused at once with -2147015898 and a Retry-After", Certainty.Documented, Page)]
    public async Task Concurrency_OneMoreThanTheLimit_IsRefusedAtOnce()
    {
        var bench = Bench(new ServiceProtectionLimits());
        using var release = new ManualResetEventSlim();
        using var entered = new CountdownEvent(1);
        bench.Register("Create", "opportunity", 20, _ =>
        {
            entered.Signal();
            release.Wait();
        }, step => step["filteringattributes"] = null);
        var other = bench.Organization.AddUser("Another");
        var first = Task.Run(() => bench.CreateOpportunity());
        entered.Wait();

        var waiting = Enumerable.Range(0, 52).Select(_ => Task.Factory.StartNew(() => Code(() => Ask(bench, 1)), TaskCreationOptions.LongRunning)).ToList();
        var refused = await await Task.WhenAny(waiting);
        release.Set();
        await first;
        var codes = await Task.WhenAll(waiting);

        Assert.AreEqual(-2147015898, refused);
        Assert.AreEqual(1, codes.Count(code => code != 0));
        Assert.AreEqual(0, Code(() => bench.Organization.ServiceFor(other).RetrieveMultiple(new QueryExpression("account"))));
    }

    [TestMethod]
    [Conformance("Limits", "The limits hold per user", Certainty.Documented, Page)]
    public void Requests_OfAnotherUser_AreLetIn()
    {
        var bench = Bench(new ServiceProtectionLimits { Requests = 2 });
        PipelineBench.Fault(() => Ask(bench, 3));

        var other = bench.Organization.ServiceFor(bench.Organization.SystemUserId);

        Assert.IsNotNull(other.RetrieveMultiple(new QueryExpression("account")));
    }

    private static int Code(Action ask)
    {
        try
        {
            ask();
            return 0;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.ErrorCode;
        }
    }

    /// <summary>A bench has made one request when it is ready.</summary>
    private static PipelineBench Bench(ServiceProtectionLimits limits) => new(new EmbeddedOrganizationOptions { ServiceProtection = limits });

    private static void Ask(PipelineBench bench, int times)
    {
        for (var time = 0; time < times; time++)
        {
            bench.Service.RetrieveMultiple(new QueryExpression("account"));
        }
    }
}
