using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>Copies lists by index: enumerators of value types are compiled anew for each, and a cold start pays for it.</summary>
internal static class ArrayOf
{
    public static T[] Items<T>(IReadOnlyList<T> list)
    {
        var items = new T[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = list[i];
        }

        return items;
    }

    /// <summary>The values in boxes: a list of each value type would be compiled in every process that starts.</summary>
    public static T[] Boxed<T>(List<object> boxes)
    {
        var items = new T[boxes.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = (T)boxes[i];
        }

        return items;
    }
}
