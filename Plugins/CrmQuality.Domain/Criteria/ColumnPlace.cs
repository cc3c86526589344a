namespace CrmQuality.Domain.Criteria;

/// <summary>Where a snapshot keeps a column.</summary>
/// <param name="Link">Place of the link whose rows have the column; <see cref="OwnRow"/> for the opportunity's own.</param>
/// <param name="Column">Place among the columns of the snapshot, or of the link.</param>
public readonly record struct ColumnPlace(int Link, int Column)
{
    /// <summary>Stands for the opportunity itself.</summary>
    public const int OwnRow = -1;
}
