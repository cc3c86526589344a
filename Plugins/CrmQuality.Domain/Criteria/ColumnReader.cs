using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>Reads columns of a row, taking the values that count as unanswered for blank.</summary>
internal sealed class ColumnReader(IReadOnlyList<Unanswered> unanswered)
{
    private readonly Unanswered[] unanswered = ArrayOf.Items(unanswered);

    public bool TryText(int link, int column, IRow row, out string value) =>
        row.TryText(column, out value) && value.Length > 0 && !(UnansweredOf(link, column)?.Covers(value) ?? false);

    public bool TryWhole(int link, int column, IRow row, out long value) =>
        row.TryWhole(column, out value) && (unanswered.Length == 0 || !(UnansweredOf(link, column)?.Covers(value) ?? false));

    public bool IsBlank(ColumnKind kind, int link, int column, IRow row) => kind switch
    {
        ColumnKind.Text => !TryText(link, column, row, out _),
        ColumnKind.Number or ColumnKind.Money => !row.TryDecimal(column, out _),
        ColumnKind.Lookup => !row.TryLookup(column, out _),
        ColumnKind.Date => !row.TryDate(column, out _),
        ColumnKind.Moment => !row.TryMoment(column, out _),
        ColumnKind.Choices => row.CountChoices(column) == 0,
        _ => !TryWhole(link, column, row, out _),
    };

    private Unanswered? UnansweredOf(int link, int column)
    {
        for (var i = 0; i < unanswered.Length; i++)
        {
            if (unanswered[i].Place.Column == column && unanswered[i].Place.Link == link)
            {
                return unanswered[i];
            }
        }

        return null;
    }
}
