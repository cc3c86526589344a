using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Store;

/// <summary>Queries that an index answers return what a look at every row returns, whatever was written, rolled back or taken away since.</summary>
[TestClass]
public sealed class IndexTests
{
    private const int Seed = 20260615;
    private static readonly string?[] Names = [null, "", "a", "A", "ab", "AB-1", "ab-2", "ab-10", "Ab_3", "b", "ä", "Äb", "zz", "\uffff"];
    private static readonly string[] Beginnings = ["", "a", "AB", "ab-", "ab-1", "ä", "c", "zzz", "\uffff"];
    private readonly QueryBed bed = new();
    private readonly List<Guid> parents = [];
    private readonly Random random = new(Seed);

    [TestMethod]
    [NotOfDataverse("how the store finds rows")]
    public void Query_AfterRandomWritesAndRollbacks_ReturnsWhatAScanReturns()
    {
        parents.AddRange(Enumerable.Range(0, 4).Select(number => bed.Account($"Parent {number}")));
        for (var round = 0; round < 200; round++)
        {
            using var transaction = bed.Store.Begin();
            for (var write = random.Next(1, 12); write > 0; write--)
            {
                Write();
            }

            if (random.Next(3) == 0)
            {
                AssertSame(round);
                transaction.Rollback();
            }
            else
            {
                transaction.Commit();
            }

            AssertSame(round);
        }

        Assert.IsGreaterThan(50, Rows().Length);
    }

    [TestMethod]
    [NotOfDataverse("how the store finds rows")]
    public void Query_AfterAColumnIsDropped_FindsByTheOthers()
    {
        bed.Opportunity("kept", ("stepname", "Close"));
        Found(Where(LogicalOperator.And, new ConditionExpression("stepname", ConditionOperator.Equal, "close")));

        bed.Store.DropColumns("opportunity", new HashSet<string> { "description" });

        Assert.HasCount(1, Found(Where(LogicalOperator.And, new ConditionExpression("stepname", ConditionOperator.BeginsWith, "cl"))));
    }

    [TestMethod]
    [NotOfDataverse("how the store finds rows")]
    public void Query_DerivedRowsByTwoTexts_ReturnsEachOnce()
    {
        foreach (var subject in (string[])["one", "two", "three"])
        {
            bed.Store.Insert(new Entity("task") { ["subject"] = subject });
        }

        var query = new QueryExpression("activitypointer") { ColumnSet = new ColumnSet("subject") };
        query.Criteria.AddCondition("subject", ConditionOperator.In, "one", "TWO", "two");

        Assert.HasCount(2, bed.Run(query).Entities);
    }

    private void Write()
    {
        var rows = Rows();
        var row = new Entity("opportunity") { ["name"] = Any(Names), ["parentaccountid"] = random.Next(4) == 0 ? null : new EntityReference("account", Any(parents)) };
        switch (rows.Length > 60 ? random.Next(6) : random.Next(3))
        {
            case 0 or 1:
                bed.Store.Insert(row);
                break;
            case 5:
                bed.Store.Delete("opportunity", Any(rows).Id);
                break;
            default:
                if (rows.Length > 0)
                {
                    row.Id = Any(rows).Id;
                    bed.Store.Update(row);
                }

                break;
        }
    }

    private void AssertSame(int round)
    {
        var (first, second) = (Any(Beginnings), Any(Beginnings));
        var (name, other) = (Any(Names) ?? "a", Any(Names) ?? "ab");
        var (parent, guardian) = (Any(parents), Any(parents));
        SameNames(round, text => Begins(text, first), [new("name", ConditionOperator.BeginsWith, first)]);
        SameNames(round, text => Begins(text, first) || Begins(text, second), [new("name", ConditionOperator.BeginsWith, first), new("name", ConditionOperator.BeginsWith, second)]);
        SameNames(round, text => Is(text, name) || Begins(text, second), [new("name", ConditionOperator.Equal, name), new("name", ConditionOperator.BeginsWith, second)]);
        SameNames(round, text => Is(text, name), [new("name", ConditionOperator.Equal, name)]);
        SameNames(round, text => Is(text, name) || Is(text, other), [new("name", ConditionOperator.In, name, other, name)]);
        Same(round, row => Of(row) == parent || Of(row) == guardian, [new("parentaccountid", ConditionOperator.In, parent, guardian)]);
        Same(round, row => Of(row) == parent || Is(row["name"], name), [new("parentaccountid", ConditionOperator.Equal, parent), new("name", ConditionOperator.Equal, name)]);
    }

    private void SameNames(int round, Func<object?, bool> isWanted, ConditionExpression[] conditions) => Same(round, row => isWanted(row["name"]), conditions);

    private void Same(int round, Func<Row, bool> isWanted, ConditionExpression[] conditions)
    {
        var found = Found(Where(LogicalOperator.Or, conditions));

        CollectionAssert.AreEquivalent(Rows().Where(isWanted).Select(row => row.Id).ToArray(), found, $"round {round}: {string.Join(" or ", conditions.Select(one => $"{one.AttributeName} {one.Operator} {string.Join(',', one.Values)}"))}");
    }

    private Guid[] Found(QueryExpression query) => [.. bed.Run(query).Entities.Select(row => row.Id)];

    private static QueryExpression Where(LogicalOperator how, params ConditionExpression[] conditions)
    {
        var query = new QueryExpression("opportunity");
        query.Criteria.FilterOperator = how;
        query.Criteria.Conditions.AddRange(conditions);
        return query;
    }

    private Row[] Rows() => [.. bed.Store.Rows("opportunity")];

    private static Guid? Of(Row row) => (row["parentaccountid"] as RowReference)?.Id;

    private static bool Is(object? stored, string text) => string.Equals(stored as string, text, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(object? stored, string prefix) => stored is string text && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private T Any<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
