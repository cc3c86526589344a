using System;

namespace CrmQuality.Domain.Criteria;

/// <summary>The comparisons that work on anything with an order.</summary>
internal static class Ordering
{
    public static bool Holds<T>(in Instruction leaf, T value, T[] constants)
        where T : IComparable<T>
    {
        switch (leaf.Comparison)
        {
            case Comparison.In:
                return IsAny(leaf, value, constants);
            case Comparison.NotIn:
                return !IsAny(leaf, value, constants);
            case Comparison.Between:
                return IsBetween(leaf, value, constants);
            case Comparison.NotBetween:
                return !IsBetween(leaf, value, constants);
            default:
                return Matches(leaf.Comparison, value.CompareTo(constants[leaf.First]));
        }
    }

    /// <summary>The same for whole numbers, which most criteria compare.</summary>
    public static bool Holds(in Instruction leaf, long value, long[] constants) => leaf.Comparison switch
    {
        Comparison.Equal => value == constants[leaf.First],
        Comparison.NotEqual => value != constants[leaf.First],
        Comparison.Greater => value > constants[leaf.First],
        Comparison.GreaterOrEqual => value >= constants[leaf.First],
        Comparison.Less => value < constants[leaf.First],
        Comparison.LessOrEqual => value <= constants[leaf.First],
        _ => Holds<long>(leaf, value, constants),
    };

    /// <summary>Whether a sign of comparison (negative, zero, positive) satisfies the operator.</summary>
    public static bool Matches(Comparison comparison, int sign) => comparison switch
    {
        Comparison.Equal => sign == 0,
        Comparison.NotEqual => sign != 0,
        Comparison.Greater => sign > 0,
        Comparison.GreaterOrEqual => sign >= 0,
        Comparison.Less => sign < 0,
        Comparison.LessOrEqual => sign <= 0,
        _ => throw new InvalidOperationException($"{comparison} is not an ordering."),
    };

    private static bool IsAny<T>(in Instruction leaf, T value, T[] constants)
        where T : IComparable<T>
    {
        for (var i = 0; i < leaf.Count; i++)
        {
            if (value.CompareTo(constants[leaf.First + i]) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetween<T>(in Instruction leaf, T value, T[] constants)
        where T : IComparable<T> =>
        value.CompareTo(constants[leaf.First]) >= 0 && value.CompareTo(constants[leaf.First + 1]) <= 0;
}
