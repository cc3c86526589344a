namespace CrmQuality.Domain.Criteria;

/// <summary>The comparisons of a column of several choices.</summary>
internal static class ChoiceComparison
{
    /// <summary>Whether the chosen options satisfy the operator; at least one is chosen.</summary>
    public static bool Holds(in Instruction leaf, IRow row, long[] constants) => leaf.Comparison switch
    {
        Comparison.ContainValues => CountAmong(leaf, row, constants) > 0,
        Comparison.NotContainValues => CountAmong(leaf, row, constants) == 0,
        Comparison.Equal or Comparison.In => IsExactly(leaf, row, constants),
        _ => !IsExactly(leaf, row, constants),
    };

    /// <remarks>Neither side holds an option twice.</remarks>
    private static bool IsExactly(in Instruction leaf, IRow row, long[] constants) =>
        row.CountChoices(leaf.Column) == leaf.Count && CountAmong(leaf, row, constants) == leaf.Count;

    private static int CountAmong(in Instruction leaf, IRow row, long[] constants)
    {
        var found = 0;
        for (var i = 0; i < row.CountChoices(leaf.Column); i++)
        {
            found += System.Array.IndexOf(constants, row.Choice(leaf.Column, i), leaf.First, leaf.Count) >= 0 ? 1 : 0;
        }

        return found;
    }
}
