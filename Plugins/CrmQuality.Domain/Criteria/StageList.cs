using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>The sales stages of a set in order, and where an opportunity's stage is read.</summary>
public sealed class StageList(int column, IReadOnlyList<string> names, IReadOnlyList<long> values)
{
    private readonly string[] stages = ArrayOf.Items(names);

    /// <summary>Place of the stage column in the snapshot: a text or a choice.</summary>
    public int Column { get; } = column;

    /// <summary>Stage names from first to last.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The choice number of each name; empty when the column is text.</summary>
    public IReadOnlyList<long> Values { get; } = values;

    /// <summary>The place of the row's stage; -1 when it is blank or not listed.</summary>
    public int PlaceOf(IRow row)
    {
        if (Values.Count > 0)
        {
            return row.TryWhole(Column, out var value) ? PlaceOf(value) : -1;
        }

        return row.TryText(Column, out var name) ? PlaceOf(name) : -1;
    }

    /// <summary>The row's stage when the list lacks it, as a text; otherwise null.</summary>
    public string? UnlistedStageOf(IRow row)
    {
        if (Names.Count == 0 || PlaceOf(row) >= 0)
        {
            return null;
        }

        if (Values.Count > 0)
        {
            return row.TryWhole(Column, out var value) ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        }

        return row.TryText(Column, out var name) && name.Length > 0 ? name : null;
    }

    /// <summary>The place of a stage name; -1 when not listed.</summary>
    public int PlaceOf(string name)
    {
        for (var i = 0; i < stages.Length; i++)
        {
            if (string.Equals(stages[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private int PlaceOf(long value)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i] == value)
            {
                return i;
            }
        }

        return -1;
    }
}
