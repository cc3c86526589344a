using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Upsert and UpsertMultiple.</summary>
[TestClass]
public sealed class UpsertTests
{
    private const string Source = "Microsoft Learn, Use Upsert to create or update a record";
    private const string Bulk = "Microsoft Learn, Use bulk operation messages";

    private readonly PipelineBench bench = new();
    private readonly List<string> seen = [];

    public UpsertTests()
    {
        bench.Organization.Metadata.Table("account")!.Define(new AlternateKey("number", ["accountnumber"]));
        foreach (var message in new[] { "Create", "Update" })
        {
            bench.Register(message, "account", 20, run => seen.Add(run.Context.MessageName));
        }
    }

    [TestMethod]
    [Conformance("Pipeline", "Upsert by id is the Create or the Update it amounts to, and only their steps run", Certainty.Documented, Source)]
    public void Upsert_ById_CreatesThenUpdates()
    {
        var row = new Entity("account", Guid.NewGuid()) { ["name"] = "a" };

        var (first, second) = (Upsert(row), Upsert(row));

        Assert.AreEqual((true, false), (first.RecordCreated, second.RecordCreated));
        Assert.AreEqual(first.Target, second.Target);
        Assert.AreEqual("Create Update", string.Join(' ', seen));
    }

    [TestMethod]
    [Conformance("Pipeline", "Upsert by alternate key creates a row that has the key's values, then updates it", Certainty.Documented, Source)]
    public void Upsert_ByAlternateKey_CreatesWithTheKeyThenUpdates()
    {
        var first = Upsert(new Entity("account", "accountnumber", "A-1") { ["name"] = "a" });
        var second = Upsert(new Entity("account", "accountnumber", "A-1") { ["name"] = "b" });

        Assert.AreEqual((true, false), (first.RecordCreated, second.RecordCreated));
        var row = bench.Account(first.Target.Id);
        Assert.AreEqual(("A-1", "b"), (row["accountnumber"], row["name"]));
    }

    [TestMethod]
    [Conformance("Pipeline", "UpsertMultiple creates the new rows and updates the known ones, and answers for each Target", Certainty.Documented, Bulk + ", UpsertMultiple")]
    public void UpsertMultiple_NewAndKnownRows_AnswersForEach()
    {
        Upsert(new Entity("account", "accountnumber", "A-1") { ["name"] = "old" });
        seen.Clear();

        var results = UpsertMultiple(("A-1", "changed"), ("A-2", "new"));

        Assert.AreEqual("False True", string.Join(' ', results.Select(result => result.RecordCreated)));
        Assert.AreEqual("changed new", string.Join(' ', results.Select(result => bench.Account(result.Target.Id)["name"])));
        Assert.AreEqual("Create Update", string.Join(' ', seen.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    [Conformance("Transactions", "UpsertMultiple with two Targets of one key fails and writes nothing", Certainty.Documented, Bulk + ", Duplicate records in UpsertMultiple Targets parameter")]
    [DataRow("A-1")]
    [DataRow("A-2")]
    public void UpsertMultiple_SameKeyTwice_WritesNothing(string number)
    {
        Upsert(new Entity("account", "accountnumber", "A-1") { ["name"] = "old" });

        FaultAssert.Throws(-2147220937, () => UpsertMultiple(("A-3", "new"), (number, "one"), (number, "two")));

        Assert.AreEqual(1, bench.Count("account"));
    }

    private UpsertResponse Upsert(Entity row) => (UpsertResponse)bench.Service.Execute(new UpsertRequest { Target = row });

    private UpsertResponse[] UpsertMultiple(params (string Number, string Name)[] rows) => ((UpsertMultipleResponse)bench.Service.Execute(new UpsertMultipleRequest
    {
        Targets = new EntityCollection([.. rows.Select(row => new Entity("account", "accountnumber", row.Number) { ["name"] = row.Name })]),
    })).Results;
}
