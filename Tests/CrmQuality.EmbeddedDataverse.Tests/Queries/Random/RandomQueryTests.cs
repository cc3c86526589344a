using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>The same random query of the same random rows, asked of the embedded Dataverse and, as SQL, of SQLite.</summary>
[TestClass]
public sealed class RandomQueryTests
{
    private const int QueriesPerRows = 50;

    [TestMethod]
    [Conformance("Queries", "Filters, links, orders, pages, distinct, aggregates and groups return what SQL with the documented rules of blanks, case and dates returns (2,000 random queries; 100,000 in category Long).", Certainty.Documented, Sources.Filter + "; " + Sources.Link + "; " + Sources.Aggregate)]
    public void Query_Random_ReturnsWhatSqlReturns() => Compare(seed: 20260615, queries: 2_000);

    [TestMethod]
    [TestCategory("Long")]
    [NotOfDataverse("the behaviour of Query_Random_ReturnsWhatSqlReturns with more queries")]
    public void Query_RandomHundredThousand_ReturnsWhatSqlReturns() => Compare(seed: 1, queries: 100_000);

    private static void Compare(int seed, int queries)
    {
        var (found, kinds) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        for (var rowsSeed = seed; queries > 0; rowsSeed++)
        {
            var random = new System.Random(rowsSeed);
            using var rows = new RandomRows(random);
            var generator = new RandomQueries(random, rows.Accounts);
            for (var i = 0; i < QueriesPerRows && queries > 0; i++, queries--)
            {
                var query = generator.Next();
                found += Compare(query, rows, $"rows of seed {rowsSeed}, query {i}") > 0 ? 1 : 0;
                var kind = query.IsAggregate ? "aggregates" : query.IsDistinct ? "distinct" : query.PageSize is not null ? "pages" : "rows";
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            }
        }

        Console.WriteLine($"{string.Join(", ", kinds.Select(pair => $"{pair.Value} {pair.Key}"))}; {found} returned something");
        Assert.HasCount(4, kinds);
        Assert.IsGreaterThan(kinds.Values.Sum() / 3, found, "too few queries return anything: the comparison would say little");
    }

    /// <summary>Compares one query, in FetchXML and as a QueryExpression, and returns how many rows there were.</summary>
    private static int Compare(Query query, RandomRows rows, string where)
    {
        var expected = Rows.Of(rows.Connection, query);
        Require(query, expected, Fetched(query, rows, expected), where, ToFetch.Of(query));
        if (query.PageSize is null && ToExpression.CanSay(query))
        {
            Require(query, expected, Answered(() => rows.Bed.Run(ToExpression.Of(query)), query), where + ", as QueryExpression", ToFetch.Of(query));
        }

        return expected.Count;
    }

    private static List<string> Fetched(Query query, RandomRows rows, List<string> expected)
    {
        if (query.PageSize is not { } size)
        {
            return Answered(() => rows.Bed.Fetch(ToFetch.Of(query)), query);
        }

        var (all, cookie, more) = (new List<string>(), (string?)null, true);
        for (var page = 1; more; page++)
        {
            var answer = rows.Bed.Engine.Execute(new FetchExpression(ToFetch.Of(query, page, cookie)), rows.Bed.User);
            all.AddRange(Rows.Of(answer, query));
            (cookie, more) = (answer.PagingCookie, answer.MoreRecords);
            if (answer.TotalRecordCount != expected.Count || more != (page * size < expected.Count) || answer.Entities.Count > size)
            {
                all.Add($"page {page}: {answer.Entities.Count} rows, total {answer.TotalRecordCount}, more: {more}");
                return all;
            }
        }

        return all;
    }

    private static List<string> Answered(Func<EntityCollection> ask, Query query)
    {
        try
        {
            return [.. Rows.Of(ask(), query)];
        }
        catch (System.ServiceModel.FaultException refused)
        {
            return ["refused: " + refused.Message];
        }
    }

    private static void Require(Query query, List<string> expected, List<string> actual, string where, string fetch)
    {
        // Without orders both sides may return the rows in any order.
        var isSorted = query.Orders.Count > 0 || query.SortsGroups;
        if (!Comparable(expected, isSorted).SequenceEqual(Comparable(actual, isSorted)))
        {
            Assert.Fail($"{where}:\n{fetch}\n{ToSql.Of(query)}\nSQLite:\n  {string.Join("\n  ", expected)}\nembedded:\n  {string.Join("\n  ", actual)}");
        }
    }

    private static IEnumerable<string> Comparable(List<string> rows, bool isSorted) => isSorted ? rows : rows.Order(StringComparer.Ordinal);
}
