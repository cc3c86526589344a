using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>Makes up queries.</summary>
internal sealed class RandomQueries(System.Random random, IReadOnlyList<Guid> accounts)
{
    private int aliases;

    public Query Next()
    {
        aliases = 0;
        var table = Chance(2) ? "opportunity" : "account";
        var links = Links(table, 2, 2);
        var query = new Query(table, new Filter(false, [], [], []), links, []);
        query = query with { Filter = Filter(table, 2, query) };
        return Chance(3) ? Aggregate(query) : Chance(4) ? Distinct(query) : Rows(query);
    }

    private Query Rows(Query query)
    {
        query = query with { Results = [.. Pick(Owned(query), random.Next(1, 5)).Select(one => new Result(one.Owner, one.Column)).Distinct()] };
        if (Chance(4))
        {
            return query;
        }

        // Identifiers last, so that pages of rows that tie are the same everywhere.
        var ids = query.Joined.Select(link => ((string?)link.Alias, Schema.Id(link.Table))).Prepend((null, Schema.Id(query.Table)));
        return Paged(query with { Orders = [.. Pick(Owned(query), random.Next(0, 3)).Concat(ids).Select(one => new Order(one.Item1, one.Item2, Chance(2)))], UsesRawOrder = Chance(2) });
    }

    private Query Distinct(Query query)
    {
        var columns = Pick(Owned(query).Where(one => one.Column.Kind is not (Kind.Id or Kind.Reference)), random.Next(1, 4)).Distinct().ToArray();
        return Paged(query with
        {
            IsDistinct = true,
            Results = [.. columns.Select(one => new Result(one.Owner, one.Column))],
            Orders = [.. columns.Select(one => new Order(one.Owner, one.Column, Chance(2)))],
        });
    }

    private Query Paged(Query query) => random.Next(3) switch
    {
        0 => query with { Top = random.Next(1, 12) },
        1 => query with { PageSize = random.Next(1, 12) },
        _ => query,
    };

    private Query Aggregate(Query query)
    {
        var all = Owned(query).ToArray();
        var results = new List<Result>();
        foreach (var (owner, column) in Pick(all.Where(one => one.Column.Kind != Kind.Id), random.Next(0, 3)).Distinct())
        {
            var isDate = column.Kind is Kind.Day or Kind.Moment;
            results.Add(new Result(owner, column, null, false, isDate ? Pick(["day", "week", "month", "quarter", "year"], 1)[0] : null, isDate && Chance(3)));
        }

        foreach (var (owner, column) in Pick(all, random.Next(1, 4)))
        {
            string[] functions = column.Kind switch
            {
                Kind.Number or Kind.Amount => ["count", "countcolumn", "sum", "avg", "min", "max"],
                Kind.Day or Kind.Moment => ["countcolumn", "min", "max"],
                _ => ["count", "countcolumn"],
            };
            var function = Pick(functions, 1)[0];
            results.Add(new Result(owner, column, function, function == "countcolumn" && Chance(2)));
        }

        return query with { IsAggregate = true, Results = results, SortsGroups = Chance(2) && results.Exists(one => one.Aggregate is null) && !results.Exists(one => one is { Aggregate: null, Column.Kind: Kind.Reference }) };
    }

    private List<Link> Links(string table, int most, int depth)
    {
        var links = new List<Link>();
        for (var i = depth == 0 ? 0 : random.Next(0, most + 1); i > 0; i--)
        {
            var type = Pick(["inner", "outer", "inner", "outer", "exists", "in"], 1)[0];
            links.Add(Link(table, type, depth));
        }

        return links;
    }

    /// <summary>To the account an opportunity or account belongs to, or from an account to those that belong to it.</summary>
    private Link Link(string table, string type, int depth)
    {
        var alias = "l" + ++aliases;
        var isToOne = table == "opportunity" || Chance(2);
        var target = isToOne || Chance(2) ? "account" : "opportunity";
        var (from, to) = isToOne ? ("accountid", "parentaccountid") : ("parentaccountid", "accountid");
        var filter = Chance(2) ? null : Filter(target, 1, null);
        return new Link(type, target, from, to, alias, filter, Links(target, 1, depth - 1), []);
    }

    private Filter Filter(string table, int depth, Query? query)
    {
        var conditions = Enumerable.Range(0, random.Next(0, 3)).Select(_ => Condition(table, query)).ToArray();
        var filters = depth == 0 ? [] : Enumerable.Range(0, random.Next(0, 3)).Select(_ => Filter(table, depth - 1, query)).ToArray();
        Link[] links = Chance(6) ? [Link(table, Pick(["any", "not any", "all", "not all"], 1)[0], 1)] : [];
        return new Filter(Chance(2), conditions, filters, links);
    }

    private Condition Condition(string table, Query? query)
    {
        var (owner, column) = Pick(query is null ? Schema.Of(table).Select(one => ((string?)null, one)) : Owned(query), 1)[0];
        if (Chance(8) && Schema.Of(column.Table).Where(other => other.Kind == column.Kind && other != column).ToArray() is { Length: > 0 } others)
        {
            return new Condition(owner, column, Pick(["eq", "ne", "lt", "ge"], 1)[0], [], others[random.Next(others.Length)]);
        }

        var name = Pick(Operators.Of(column.Kind), 1)[0];
        var count = Operators.Values(name);
        return new Condition(owner, column, name, [.. Enumerable.Range(0, count).Select(_ => Value(column, name))]);
    }

    private string Value(Column column, string name)
    {
        var number = random.Next(0, 7) * (Chance(2) ? 1 : 13);
        var day = new DateTime(2026, 6, 15).AddDays(random.Next(-20, 20));
        return column.Kind switch
        {
            Kind.Text when name.EndsWith("like", StringComparison.Ordinal) => Pick(["%", "_"], 1)[0] + Pick(RandomRows.Texts, 1)[0] + Pick(["%", "_", ""], 1)[0],
            Kind.Text => Pick(RandomRows.Texts, 1)[0],
            Kind.Amount => (number * 0.25m).ToString(CultureInfo.InvariantCulture),
            Kind.Flag => Text(number % 2),
            Kind.Option => Text(number % 4),
            Kind.Day or Kind.Moment when name.Contains("-x-", StringComparison.Ordinal) => Text(random.Next(1, 15)),
            Kind.Day => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}"),
            Kind.Moment => string.Create(CultureInfo.InvariantCulture, $"{day.AddHours(random.Next(24)):yyyy-MM-ddTHH:mm:ssZ}"),
            Kind.Reference or Kind.Id => (accounts.Count > 0 && Chance(2) ? accounts[random.Next(accounts.Count)] : Guid.Empty).ToString(),
            _ => Text(number),
        };
    }

    private static IEnumerable<(string? Owner, Column Column)> Owned(Query query) =>
        Schema.Of(query.Table).Select(column => ((string?)null, column)).Concat(query.Joined.SelectMany(link => Schema.Of(link.Table).Select(column => ((string?)link.Alias, column))));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private bool Chance(int of) => random.Next(of) == 0;

    private T[] Pick<T>(IEnumerable<T> from, int count)
    {
        var all = from.ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => all[random.Next(all.Length)])];
    }
}
