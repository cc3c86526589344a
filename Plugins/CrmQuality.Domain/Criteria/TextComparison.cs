using System;

namespace CrmQuality.Domain.Criteria;

/// <summary>The comparisons of text: ordinal, ignoring case.</summary>
internal static class TextComparison
{
    public static bool Holds(in Instruction leaf, string value, string[] constants)
    {
        var first = constants[leaf.First];
        return leaf.Comparison switch
        {
            Comparison.In => IsAny(leaf, value, constants),
            Comparison.NotIn => !IsAny(leaf, value, constants),
            Comparison.Between => IsBetween(value, first, constants[leaf.First + 1]),
            Comparison.NotBetween => !IsBetween(value, first, constants[leaf.First + 1]),
            Comparison.Like or Comparison.BeginsWith or Comparison.EndsWith => LikePattern.Matches(value, first),
            Comparison.NotLike or Comparison.NotBeginWith or Comparison.NotEndWith => !LikePattern.Matches(value, first),
            _ => Ordering.Matches(leaf.Comparison, Compare(value, first)),
        };
    }

    private static bool IsAny(in Instruction leaf, string value, string[] constants)
    {
        for (var i = 0; i < leaf.Count; i++)
        {
            if (Compare(value, constants[leaf.First + i]) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetween(string value, string low, string high) => Compare(value, low) >= 0 && Compare(value, high) <= 0;

    /// <summary>Negative, zero or positive.</summary>
    public static int Compare(string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase);
}
