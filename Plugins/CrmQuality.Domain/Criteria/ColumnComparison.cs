namespace CrmQuality.Domain.Criteria;

/// <summary>Compares two columns of one row; a blank on either side leaves it open.</summary>
internal static class ColumnComparison
{
    public static Truth Evaluate(in Instruction leaf, int link, IRow row, ColumnReader columns) =>
        TryCompare(leaf, link, row, columns, out var sign)
            ? Ordering.Matches(leaf.Comparison, sign) ? Truth.True : Truth.False
            : Truth.Unknown;

    private static bool TryCompare(in Instruction leaf, int link, IRow row, ColumnReader columns, out int sign)
    {
        bool has;
        switch (leaf.Kind)
        {
            case ColumnKind.Text:
                has = columns.TryText(link, leaf.Column, row, out var text) & columns.TryText(link, leaf.First, row, out var otherText);
                sign = TextComparison.Compare(text, otherText);
                return has;
            case ColumnKind.Number or ColumnKind.Money:
                has = row.TryDecimal(leaf.Column, out var number) & row.TryDecimal(leaf.First, out var otherNumber);
                sign = number.CompareTo(otherNumber);
                return has;
            case ColumnKind.Lookup:
                has = row.TryLookup(leaf.Column, out var id) & row.TryLookup(leaf.First, out var otherId);
                sign = id.CompareTo(otherId);
                return has;
            case ColumnKind.Date:
                has = row.TryDate(leaf.Column, out var day) & row.TryDate(leaf.First, out var otherDay);
                sign = day.CompareTo(otherDay);
                return has;
            case ColumnKind.Moment:
                has = row.TryMoment(leaf.Column, out var moment) & row.TryMoment(leaf.First, out var otherMoment);
                sign = moment.CompareTo(otherMoment);
                return has;
            default:
                has = columns.TryWhole(link, leaf.Column, row, out var whole) & columns.TryWhole(link, leaf.First, row, out var otherWhole);
                sign = whole.CompareTo(otherWhole);
                return has;
        }
    }
}
