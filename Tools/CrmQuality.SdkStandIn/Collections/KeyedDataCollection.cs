using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Values by key; the base of attribute, parameter and image collections.</summary>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly Dictionary<TKey, TValue> values = new Dictionary<TKey, TValue>();

    internal DataCollection()
    {
    }

    /// <summary>The value of a key; reading a key that is absent throws <see cref="KeyNotFoundException"/>.</summary>
    public virtual TValue this[TKey key]
    {
        get => values[key];
        set => values[key] = value;
    }

    /// <summary>How many keys there are.</summary>
    public int Count => values.Count;

    /// <summary>The keys.</summary>
    public ICollection<TKey> Keys => values.Keys;

    /// <summary>The values.</summary>
    public ICollection<TValue> Values => values.Values;

    /// <summary>Always false here.</summary>
    public virtual bool IsReadOnly => false;

    /// <summary>Adds a value; a key already there throws <see cref="ArgumentException"/>.</summary>
    public void Add(KeyValuePair<TKey, TValue> item) => values.Add(item.Key, item.Value);

    /// <summary>Adds a value; a key already there throws <see cref="ArgumentException"/>.</summary>
    public void Add(TKey key, TValue value) => values.Add(key, value);

    /// <summary>Adds each pair; null adds nothing.</summary>
    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    /// <summary>Adds each pair; null adds nothing.</summary>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items is null)
        {
            return;
        }

        foreach (KeyValuePair<TKey, TValue> item in items)
        {
            Add(item);
        }
    }

    /// <summary>Removes everything.</summary>
    public void Clear() => values.Clear();

    /// <summary>Whether the key is there.</summary>
    public bool Contains(TKey key) => values.ContainsKey(key);

    /// <summary>Whether the key is there with this value.</summary>
    public bool Contains(KeyValuePair<TKey, TValue> key) => ((ICollection<KeyValuePair<TKey, TValue>>)values).Contains(key);

    /// <summary>Whether the key is there.</summary>
    public bool ContainsKey(TKey key) => values.ContainsKey(key);

    /// <summary>Reads a value without throwing.</summary>
    public bool TryGetValue(TKey key, out TValue value) => values.TryGetValue(key, out value);

    /// <summary>Copies the pairs.</summary>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => ((ICollection<KeyValuePair<TKey, TValue>>)values).CopyTo(array, arrayIndex);

    /// <summary>Removes a key; false when it was not there.</summary>
    public bool Remove(TKey key) => values.Remove(key);

    /// <summary>Removes a pair; false when it was not there.</summary>
    public bool Remove(KeyValuePair<TKey, TValue> item) => ((ICollection<KeyValuePair<TKey, TValue>>)values).Remove(item);

    /// <summary>The pairs, in the order they were added.</summary>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
