using System;
using System.Linq;
using CrmQuality.Scenarios.SameResult;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.RelatedRows;

/// <summary>Criteria on the rows that point to an opportunity, however it is saved.</summary>
[TestClass]
public sealed class ChildScenarios
{
    private const int MostRead = 1000;

    /// <summary>How many rows have what is asked for, something else, nothing.</summary>
    private static readonly (int Good, int Bad, int Blank)[] Situations =
        [(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), (2, 0, 0), (1, 0, 1), (1, 1, 0), (0, 0, 2), (0, 1, 1), (3, 1, 1)];

    private readonly CriteriaOrganization organization = new(Drafts.Set([.. ChildTable.All.SelectMany(table => table.Criteria)]));

    [TestMethod]
    [DataRow(Way.OneByOne)]
    [DataRow(Way.Batched)]
    [DataRow(Way.Upserted)]
    [DataRow(Way.UpsertedBatch)]
    [DataRow(Way.Nested)]
    [DataRow(Way.Retried)]
    public void Update_EveryChildTable_CountsItsRows(Way way)
    {
        var ids = Situations.Select(Store).ToArray();

        Ways(way).Update([.. ids.Select(id => new Entity("opportunity", id) { ["name"] = "Pumps and valves" })]);

        Assert.AreEqual("", string.Join(", ", Situations.Zip(ids, Wrong).Where(wrong => wrong.Length > 0)));
    }

    [TestMethod]
    [DataRow(Way.OneByOne)]
    [DataRow(Way.Batched)]
    [DataRow(Way.Nested)]
    public void Create_EveryChildTable_HasNoRowsYet(Way way)
    {
        var id = Guid.NewGuid();

        Ways(way).Create(new Entity("opportunity", id) { ["name"] = "Pumps" });

        Assert.AreEqual("", Wrong((0, 0, 0), id));
    }

    [TestMethod]
    public void Update_MoreRowsThanAreRead_LeavesOpenWhatTheOthersHold()
    {
        var good = WithTasks(MostRead + 1, "Good");
        var bad = WithTasks(MostRead + 1, "Bad");
        var all = WithTasks(MostRead, "Bad");

        Array.ForEach([good, bad, all], id => organization.Service.Update(new Entity("opportunity", id) { ["name"] = "x" }));

        Assert.AreEqual("met, not met, met", Tasks(good));
        Assert.AreEqual("unknown, unknown, unknown", Tasks(bad));
        Assert.AreEqual("not met, met, not met", Tasks(all));
    }

    private SaveWays Ways(Way way)
    {
        var ways = new SaveWays(organization.Organization, organization.Organization.AdministratorId, way);
        ways.Prepare();
        return ways;
    }

    private Guid Store((int Good, int Bad, int Blank) situation)
    {
        var id = organization.Service.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        var account = organization.Service.Create(new Entity("account") { ["name"] = "Thornvale" });
        string?[] values = [.. Enumerable.Repeat("Good", situation.Good), .. Enumerable.Repeat("Bad", situation.Bad), .. Enumerable.Repeat((string?)null, situation.Blank)];
        foreach (var table in ChildTable.All.Where(table => table.Code != "REVERSE"))
        {
            Array.ForEach(values, value => organization.Service.Create(table.Row(id, account, value)));
        }

        return id;
    }

    private Guid WithTasks(int count, string value)
    {
        var id = organization.Service.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        var task = ChildTable.All.Single(table => table.Table == "task");
        for (var i = 0; i < count; i++)
        {
            organization.Service.Create(task.Row(id, Guid.Empty, value));
        }

        return id;
    }

    private string Tasks(Guid id) => string.Join(", ", new[] { "ANY", "NONE", "TWO" }.Select(kind => organization.Outcome(id, "TASK/" + kind)));

    private string Wrong((int Good, int Bad, int Blank) situation, Guid id) => string.Join(
        ", ",
        from table in ChildTable.All
        from kind in new[] { "ANY", "NONE", "TWO" }
        let outcome = organization.Outcome(id, $"{table.Code}/{kind}")
        where outcome != Expected(situation, kind)
        select $"{table.Code}/{kind} {situation}: {outcome}");

    private static string Expected((int Good, int Bad, int Blank) situation, string kind)
    {
        var least = kind == "TWO" ? 2 : 1;
        var (yes, no) = kind == "NONE" ? ("not met", "met") : ("met", "not met");
        return situation.Good >= least ? yes : situation.Good + situation.Blank < least ? no : "unknown";
    }
}
