namespace CrmQuality.Domain.Criteria;

/// <summary>One step of a condition, in the order the filter is written; a join or link is followed by its parts.</summary>
public readonly struct Instruction(Comparison comparison, ColumnKind kind, int column, int first, int count, int end)
{
    /// <summary>What it does.</summary>
    public Comparison Comparison { get; } = comparison;

    /// <summary>How the column compares; meaningless for a join or link.</summary>
    public ColumnKind Kind { get; } = kind;

    /// <summary>Place of the column among those of its row; of a link, its place in the snapshot; -1 for a join.</summary>
    public int Column { get; } = column;

    /// <summary>Place of the first constant among those of the kind, or of the column it is compared with.</summary>
    public int First { get; } = first;

    /// <summary>Number of constants, or <see cref="OtherColumn"/>; of a link, the least number of rows.</summary>
    public int Count { get; } = count;

    /// <summary>Place of the first instruction after this one and its parts.</summary>
    public int End { get; } = end;

    /// <summary>Stands for the number of constants where the column is compared with another column of its row.</summary>
    public const int OtherColumn = -1;

    /// <summary>Whether it joins other instructions about the same row.</summary>
    public bool IsJoin => Comparison <= Comparison.Not;

    /// <summary>Whether its parts are about other rows.</summary>
    public bool IsLink => Comparison is Comparison.Parent or Comparison.Any or Comparison.NotAny;

    /// <summary>Whether time alone can change its result.</summary>
    public bool IsRelative => Comparison >= Comparison.Yesterday;

    /// <summary>Whether it compares two columns of the row.</summary>
    public bool ComparesColumns => Count == OtherColumn;

    /// <summary>The same with another end.</summary>
    public Instruction Until(int end) => new(Comparison, Kind, Column, First, Count, end);
}
