using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Support;

/// <summary>An opportunity given as values by column name; a column that is not given is blank.</summary>
internal sealed class TestRow(Snapshot snapshot, params KeyValuePair<string, object?>[] values) : IRow
{
    private readonly Dictionary<string, object?> byName = ToDictionary(values);

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

    private static Dictionary<string, object?> ToDictionary(KeyValuePair<string, object?>[] values)
    {
        var dictionary = new Dictionary<string, object?>();
        foreach (var value in values)
        {
            dictionary.Add(value.Key, value.Value);
        }

        return dictionary;
    }

    private bool TryTake<T>(int column, out T value)
        where T : struct
    {
        value = Raw(column) is T taken ? taken : default;
        return Raw(column) is T;
    }

    private object? Raw(int column) => byName.TryGetValue(snapshot.Columns[column].Name, out var value) ? value : null;
}
