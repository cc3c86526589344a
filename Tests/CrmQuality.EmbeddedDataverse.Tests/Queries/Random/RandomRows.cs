using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Queries;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries.Random;

/// <summary>
/// The same random rows in the embedded Dataverse and in SQLite: blanks, ties, mixed case, duplicates. The user is three hours ahead of UTC,
/// all the year, at 12:34 UTC of 15 June 2026.
/// </summary>
internal sealed class RandomRows : IDisposable
{
    public static readonly string[] Texts = ["a", "A", "b", "Ab", "aB", "abc", "B", "cab", "Cab", "zz"];
    private readonly System.Random random;

    public RandomRows(System.Random random)
    {
        this.random = random;
        Connection = new SqliteConnection("Data Source=:memory:");
        Connection.Open();
        foreach (var table in Schema.Columns.GroupBy(column => column.Table))
        {
            Run($"CREATE TABLE {table.Key} ({string.Join(", ", table.Select(column => $"{column.Name} {Type(column)}"))})");
        }

        Accounts = [.. Enumerable.Range(0, random.Next(0, 14)).Select(_ => NewId())];
        foreach (var id in Accounts)
        {
            Insert("account", id);
        }

        for (var i = random.Next(0, 40); i > 0; i--)
        {
            Insert("opportunity", NewId());
        }
    }

    public SqliteConnection Connection { get; }

    public QueryBed Bed { get; } = new()
    {
        User = new QueryUser(Guid.Empty, TimeZoneInfo.CreateCustomTimeZone("three ahead", TimeSpan.FromHours(3), null, null), 1033, new DateTime(2026, 6, 15, 12, 34, 0, DateTimeKind.Utc)),
    };

    public IReadOnlyList<Guid> Accounts { get; }

    public void Dispose() => Connection.Dispose();

    private static string Type(Column column) => column.Kind switch
    {
        Kind.Number or Kind.Amount or Kind.Flag or Kind.Option => "INTEGER",
        Kind.Text => "TEXT COLLATE NOCASE",
        _ => "TEXT",
    };

    private Guid NewId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private void Insert(string table, Guid id)
    {
        var row = new Entity(table, id);
        var values = new List<string> { $"'{id}'" };
        foreach (var column in Schema.Of(table).Skip(1))
        {
            var (stored, sql) = random.Next(4) == 0 ? (null, "NULL") : Value(column);
            row[column.Name] = stored;
            values.Add(sql);
        }

        Bed.Store.Insert(row);
        Run($"INSERT INTO {table} VALUES ({string.Join(", ", values)})");
    }

    /// <summary>A value as the service takes it and as SQL. Amounts are cents in SQL, so that sums are exact.</summary>
    private (object? Stored, string Sql) Value(Column column)
    {
        var number = random.Next(0, 7) * (random.Next(2) == 0 ? 1 : 13);
        var day = new DateTime(2026, 6, 15, 0, 0, 0, DateTimeKind.Utc).AddDays((random.Next(3) - 1) * random.Next(0, random.Next(2) == 0 ? 12 : 500));
        var moment = day.AddMinutes(random.Next(0, 24 * 4) * 15);
        var text = Texts[random.Next(Texts.Length)];
        return column.Kind switch
        {
            Kind.Text => (text, $"'{text}'"),
            Kind.Number => (number, Sql(number)),
            Kind.Amount => (new Money(number * 0.25m), Sql(number * 25)),
            Kind.Flag => (number % 2 == 1, Sql(number % 2)),
            Kind.Option => (new OptionSetValue(number % 4), Sql(number % 4)),
            Kind.Day => (day, string.Create(CultureInfo.InvariantCulture, $"'{day:yyyy-MM-dd}'")),
            Kind.Moment => (moment, string.Create(CultureInfo.InvariantCulture, $"'{moment:yyyy-MM-dd HH:mm:ss}'")),
            _ when Accounts is not { Count: > 0 } => (null, "NULL"),
            _ => Reference(Accounts[random.Next(Accounts.Count)]),
        };
    }

    private static (object Stored, string Sql) Reference(Guid account) => (new EntityReference("account", account), $"'{account}'");

    private static string Sql(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
