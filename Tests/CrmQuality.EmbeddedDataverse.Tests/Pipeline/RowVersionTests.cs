using System;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Optimistic concurrency, and writers at the same time.</summary>
[TestClass]
public sealed class RowVersionTests
{
    private const string Source = "Microsoft Learn, Optimistic concurrency";
    private const int Mismatch = -2147088254;
    private const int NotProvided = -2147088253;
    private const int NotEnabled = -2147088243;

    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Transactions", "An Update with the version that was read succeeds; one with an older version fails and writes nothing", Certainty.Documented, Source)]
    public void Update_WithAnOldVersion_FailsAndWritesNothing()
    {
        var read = bench.Opportunity(bench.CreateOpportunity("first"));

        Update(read, "second");

        FaultAssert.Throws(Mismatch, () => Update(read, "third"));
        Assert.AreEqual("second", bench.Opportunity(read.Id)["name"]);
    }

    [TestMethod]
    [Conformance("Transactions", "Without IfRowVersionMatches the version of a row that is sent does not count", Certainty.Documented, Source)]
    public void Update_DefaultBehaviour_IgnoresTheVersion()
    {
        var id = bench.CreateOpportunity();

        bench.Service.Update(new Entity("opportunity", id) { ["name"] = "n", RowVersion = "1" });

        Assert.AreEqual("n", bench.Opportunity(id)["name"]);
    }

    [TestMethod]
    [Conformance("Transactions", "IfRowVersionMatches without a version is refused", Certainty.Documented, Source)]
    public void Update_WithoutVersion_IsRefused() =>
        FaultAssert.Throws(NotProvided, () => Update(new Entity("opportunity", bench.CreateOpportunity()), "n"), "version");

    [TestMethod]
    [Conformance("Transactions", "IfRowVersionMatches on a table without versions is refused", Certainty.Documented, Source)]
    public void Delete_TableWithoutVersions_IsRefused()
    {
        var trace = bench.Service.Create(new Entity("plugintracelog") { ["typename"] = "t" });

        FaultAssert.Throws(NotEnabled, () => Delete(new Entity("plugintracelog", trace) { RowVersion = "1" }), "plugintracelog");
    }

    [TestMethod]
    [Conformance("Transactions", "A Delete with an older version fails and the row stays", Certainty.Documented, Source)]
    public void Delete_WithAnOldVersion_LeavesTheRow()
    {
        var read = bench.Opportunity(bench.CreateOpportunity("first"));
        bench.Service.Update(new Entity("opportunity", read.Id) { ["name"] = "second" });

        FaultAssert.Throws(Mismatch, () => Delete(read));
        Delete(bench.Opportunity(read.Id));

        Assert.AreEqual(0, bench.Count("opportunity"));
    }

    [TestMethod]
    [Conformance("Transactions", "Requests of several clients at once run one transaction after the other, so that no write is lost to a reader of the version", Certainty.Assumed,
        "Dataverse locks rows and may answer a deadlock (SQL 1205); the embedded one runs one request at a time",
        Check = "let two clients add 1 to a column of one account 100 times each, with IfRowVersionMatches and retry; the sum is 200; note how many mismatches and deadlocks there were")]
    public void Update_TwoWritersOfOneRow_LoseNothing()
    {
        const int Each = 100;
        var id = bench.Service.Create(new Entity("account") { ["numberofemployees"] = 0 });
        var writers = Enumerable.Range(0, 2).Select(_ => new Thread(() => Add(id, Each))).ToArray();

        Array.ForEach(writers, writer => writer.Start());
        Array.ForEach(writers, writer => Assert.IsTrue(writer.Join(TimeSpan.FromMinutes(1))));

        Assert.AreEqual(2 * Each, bench.Account(id)["numberofemployees"]);
    }

    private void Add(Guid id, int times)
    {
        for (var done = 0; done < times;)
        {
            var row = bench.Account(id);
            var change = new Entity("account", id) { ["numberofemployees"] = (int)row["numberofemployees"] + 1, RowVersion = row.RowVersion };
            try
            {
                bench.Service.Execute(new UpdateRequest { Target = change, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
                done++;
            }
            catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == Mismatch)
            {
                // The other writer was first; read again.
            }
        }
    }

    private void Update(Entity read, string name) => bench.Service.Execute(new UpdateRequest
    {
        Target = new Entity(read.LogicalName, read.Id) { ["name"] = name, RowVersion = read.RowVersion },
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
    });

    private void Delete(Entity read) =>
        bench.Service.Execute(new DeleteRequest { Target = read.ToEntityReference(), ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
}
