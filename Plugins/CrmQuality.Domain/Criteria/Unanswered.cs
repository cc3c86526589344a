using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>The values of one column that a criterion treats as blank.</summary>
/// <param name="Column">Place of the column in the snapshot.</param>
/// <param name="Whole">Choice numbers, whole numbers, or 0 and 1.</param>
/// <param name="Texts">Texts, compared ordinal ignoring case.</param>
public sealed record Unanswered(int Column, IReadOnlyList<long> Whole, IReadOnlyList<string> Texts)
{
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
