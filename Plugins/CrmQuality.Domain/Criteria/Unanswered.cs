using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>The values of one column that a criterion treats as blank.</summary>
public sealed class Unanswered(ColumnPlace place, IReadOnlyList<long> whole, IReadOnlyList<string> texts)
{
    /// <summary>Where the snapshot keeps the column.</summary>
    public ColumnPlace Place { get; } = place;

    /// <summary>Choice numbers, whole numbers, or 0 and 1.</summary>
    public IReadOnlyList<long> Whole { get; } = whole;

    /// <summary>Texts, compared ordinal ignoring case.</summary>
    public IReadOnlyList<string> Texts { get; } = texts;

    /// <summary>Whether the number counts as blank.</summary>
    public bool Covers(long value)
    {
        for (var i = 0; i < Whole.Count; i++)
        {
            if (Whole[i] == value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text counts as blank.</summary>
    public bool Covers(string value)
    {
        for (var i = 0; i < Texts.Count; i++)
        {
            if (string.Equals(Texts[i], value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
