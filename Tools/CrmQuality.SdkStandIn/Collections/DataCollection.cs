using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Microsoft.Xrm.Sdk;

/// <summary>A list of <typeparamref name="T"/>; the base of the SDK's named lists.</summary>
public class DataCollection<T> : Collection<T>
{
    internal DataCollection()
    {
    }

    internal DataCollection(IList<T> list)
    {
        AddRange(list);
    }

    /// <summary>Adds the items in order; null adds nothing.</summary>
    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    /// <summary>Adds the items in order; null adds nothing.</summary>
    public void AddRange(IEnumerable<T> items)
    {
        if (items is null)
        {
            return;
        }

        foreach (T item in items)
        {
            Add(item);
        }
    }

    /// <summary>The items as an array.</summary>
    public T[] ToArray()
    {
        var items = new T[Count];
        CopyTo(items, 0);
        return items;
    }
}
