using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>A kind of column, as far as generating values and SQL of it differs.</summary>
internal enum Kind
{
    Text,
    Number,
    Amount,
    Flag,
    Option,
    Day,
    Moment,
    Reference,
    Id,
}

/// <summary>A column of a table.</summary>
internal sealed record Column(string Table, string Name, Kind Kind);

/// <summary>A condition; <paramref name="Alias"/> names a link, null the table the filter stands at. <paramref name="Other"/> is a column compared with.</summary>
internal sealed record Condition(string? Alias, Column Column, string Operator, IReadOnlyList<string> Values, Column? Other = null);

internal sealed record Filter(bool IsOr, IReadOnlyList<Condition> Conditions, IReadOnlyList<Filter> Filters, IReadOnlyList<Link> Links);

internal sealed record Link(string Type, string Table, string From, string To, string Alias, Filter? Filter, IReadOnlyList<Link> Links, IReadOnlyList<Column> Columns)
{
    public bool Joins => Type is "inner" or "outer";
}

/// <summary>A column returned, or what an aggregate query makes of it; <paramref name="Owner"/> is the alias of its link.</summary>
internal sealed record Result(string? Owner, Column Column, string? Aggregate = null, bool IsDistinct = false, string? Part = null, bool IsUtc = false);

internal sealed record Order(string? Owner, Column Column, bool IsDescending);

/// <summary>A query, from which FetchXML, a QueryExpression and SQL are made, each by itself.</summary>
internal sealed record Query(string Table, Filter Filter, IReadOnlyList<Link> Links, IReadOnlyList<Result> Results)
{
    public IReadOnlyList<Order> Orders { get; init; } = [];

    public bool IsAggregate { get; init; }

    /// <summary>Of an aggregate query: whether it sorts by all its groups.</summary>
    public bool SortsGroups { get; init; }

    public bool IsDistinct { get; init; }

    public bool UsesRawOrder { get; init; }

    public int? Top { get; init; }

    public int? PageSize { get; init; }

    public IEnumerable<Link> Joined => Links.SelectMany(Joins);

    private static IEnumerable<Link> Joins(Link link) => link.Joins ? link.Links.SelectMany(Joins).Prepend(link) : [];
}

/// <summary>The tables of the random rows.</summary>
internal static class Schema
{
    public static readonly Column[] Columns =
    [
        new("opportunity", "opportunityid", Kind.Id), new("opportunity", "name", Kind.Text), new("opportunity", "stepname", Kind.Text),
        new("opportunity", "closeprobability", Kind.Number), new("opportunity", "estimatedvalue", Kind.Amount), new("opportunity", "decisionmaker", Kind.Flag),
        new("opportunity", "need", Kind.Option), new("opportunity", "estimatedclosedate", Kind.Day), new("opportunity", "schedulefollowup_qualify", Kind.Moment),
        new("opportunity", "parentaccountid", Kind.Reference),
        new("account", "accountid", Kind.Id), new("account", "name", Kind.Text), new("account", "address1_city", Kind.Text),
        new("account", "numberofemployees", Kind.Number), new("account", "revenue", Kind.Amount), new("account", "creditonhold", Kind.Flag),
        new("account", "parentaccountid", Kind.Reference),
    ];

    public static Column Id(string table) => Columns.First(column => column.Table == table && column.Kind == Kind.Id);

    public static Column[] Of(string table) => [.. Columns.Where(column => column.Table == table)];
}
