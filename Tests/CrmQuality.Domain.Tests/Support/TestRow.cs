using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Support;

/// <summary>A row given as values by column name, and by table the rows linked to it; a column that is not given is blank.</summary>
internal sealed class TestRow(Snapshot snapshot, IReadOnlyList<SnapshotColumn> columns, IReadOnlyDictionary<string, object?> values) : IOpportunity
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, object?>> parents = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, object?>[]> children = [];
    private readonly HashSet<string> incomplete = [];
    private readonly Dictionary<Guid, Attestation> attestations = [];
    private readonly Dictionary<Guid, Waiver> waivers = [];
    private readonly Dictionary<int, IRow> parentRows = [];
    private Answers? answers;
    private readonly Dictionary<int, ChildRows> childRows = [];

    public TestRow(Snapshot snapshot, IReadOnlyDictionary<string, object?> values)
        : this(snapshot, snapshot.Columns, values)
    {
    }

    public TestRow WithParent(string table, params object?[] columnsAndValues) => WithParent(table, Row.Values(columnsAndValues));

    public TestRow WithParent(string table, IReadOnlyDictionary<string, object?> row)
    {
        parents[table] = row;
        return this;
    }

    public TestRow WithChildren(string table, params IReadOnlyDictionary<string, object?>[] rows)
    {
        children[table] = rows;
        return this;
    }

    /// <summary>There are more rows than were read.</summary>
    public TestRow WithMore(string table)
    {
        incomplete.Add(table);
        return this;
    }

    public IRow? Parent(int link)
    {
        if (!parents.TryGetValue(snapshot.Links[link].Table, out var row))
        {
            return null;
        }

        if (!parentRows.TryGetValue(link, out var known))
        {
            parentRows[link] = known = new TestRow(snapshot, snapshot.Links[link].Columns, row);
        }

        return known;
    }

    public ChildRows Children(int link)
    {
        if (!childRows.TryGetValue(link, out var known))
        {
            var table = snapshot.Links[link].Table;
            var rows = children.TryGetValue(table, out var given) ? given : [];
            IRow[] read = [.. rows.Select(row => new TestRow(snapshot, snapshot.Links[link].Columns, row))];
            childRows[link] = known = new ChildRows(read, !incomplete.Contains(table));
        }

        return known;
    }

    public Answers Answers => answers ??= new Answers(attestations, waivers);

    public TestRow With(Guid criterion, Attestation attestation)
    {
        attestations[criterion] = attestation;
        return this;
    }

    public TestRow With(Guid criterion, Waiver waiver)
    {
        waivers[criterion] = waiver;
        return this;
    }

    public bool TryText(int column, out string value)
    {
        value = Raw(column) as string ?? "";
        return value.Length > 0;
    }

    public bool TryWhole(int column, out long value) => TryTake(column, out value);

    public bool TryDecimal(int column, out decimal value) => TryTake(column, out value);

    public bool TryMoment(int column, out DateTime value) => TryTake(column, out value);

    public bool TryDate(int column, out Day value) => TryTake(column, out value);

    public bool TryLookup(int column, out Guid value) => TryTake(column, out value);

    public int CountChoices(int column) => (Raw(column) as long[])?.Length ?? 0;

    public long Choice(int column, int index) => ((long[])Raw(column)!)[index];

    private bool TryTake<T>(int column, out T value)
        where T : struct
    {
        value = Raw(column) is T taken ? taken : default;
        return Raw(column) is T;
    }

    private object? Raw(int column) => values.TryGetValue(columns[column].Name, out var value) ? value : null;
}
