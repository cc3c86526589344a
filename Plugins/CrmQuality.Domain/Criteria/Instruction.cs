namespace CrmQuality.Domain.Criteria;

/// <summary>One step of a condition, in the order the filter is written; a join is followed by its parts.</summary>
/// <param name="Comparison">What it does.</param>
/// <param name="Kind">How the column compares; meaningless for a join.</param>
/// <param name="Column">Place of the column in the snapshot; -1 for a join.</param>
/// <param name="First">Place of the first constant among those of the kind.</param>
/// <param name="Count">Number of constants.</param>
/// <param name="End">Place of the first instruction after this one and its parts.</param>
public readonly record struct Instruction(Comparison Comparison, ColumnKind Kind, int Column, int First, int Count, int End)
{
    /// <summary>Whether it joins other instructions.</summary>
    public bool IsJoin => Comparison is Comparison.And or Comparison.Or;

    /// <summary>Whether time alone can change its result.</summary>
    public bool IsRelative => Comparison is Comparison.LastDays or Comparison.NextDays or Comparison.OlderThanDays;
}
