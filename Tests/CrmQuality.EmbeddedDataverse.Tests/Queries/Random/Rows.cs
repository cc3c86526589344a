using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>Answers of both sides as lines of text that are the same when the answers are.</summary>
internal static class Rows
{
    public static IEnumerable<string> Of(EntityCollection answer, Query query) =>
        answer.Entities.Select(row => string.Join(" | ", query.Results.Select((one, i) => Cell(Value(row, Key(query, one, i)), Returned(one)))));

    public static List<string> Of(SqliteConnection connection, Query query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = ToSql.Of(query);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(" | ", query.Results.Select((one, i) => Sql(reader.IsDBNull(i) ? null : reader.GetValue(i), one))));
        }

        return rows;
    }

    private static string Key(Query query, Result result, int place) =>
        query.IsAggregate ? ToFetch.Name(place) : result.Owner is { } owner ? $"{owner}.{result.Column.Name}" : result.Column.Name;

    private static object? Value(Entity row, string key) => row.Attributes.TryGetValue(key, out var value) ? value is AliasedValue aliased ? aliased.Value : value : null;

    /// <summary>The kind a result has; counts and parts of dates are numbers.</summary>
    private static Kind Returned(Result result) => result.Part is not null || result.Aggregate is "count" or "countcolumn" ? Kind.Number : result.Column.Kind;

    private static string Cell(object? value, Kind kind) => (value, kind) switch
    {
        (null, _) => "-",
        (string text, Kind.Text) => text.ToUpperInvariant(),
        (Money money, Kind.Amount) => Amount(money.Value),
        (OptionSetValue option, Kind.Option) => Number(option.Value),
        (EntityReference reference, Kind.Reference) => reference.Id.ToString(),
        (Guid id, Kind.Id) => id.ToString(),
        (bool flag, Kind.Flag) => flag ? "1" : "0",
        (int number, Kind.Number) => Number(number),
        (DateTime moment, Kind.Day) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (DateTime moment, Kind.Moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => $"a {value.GetType().Name} for a {kind}: {value}",
    };

    private static string Sql(object? value, Result result) => (value, Returned(result)) switch
    {
        (null, _) => "-",
        (string text, Kind.Text) => text.ToUpperInvariant(),
        (IConvertible cents, Kind.Amount) => Amount(cents.ToDecimal(CultureInfo.InvariantCulture) / 100m),
        (IConvertible text, _) => text.ToString(CultureInfo.InvariantCulture),
        _ => $"a {value.GetType().Name}",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(decimal amount) => amount.ToString("F9", CultureInfo.InvariantCulture);
}
