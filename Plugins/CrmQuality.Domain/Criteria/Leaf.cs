using System;
using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>Evaluates one comparison of a column with its constants.</summary>
internal sealed class Leaf(Constants constants, IReadOnlyList<Unanswered> unanswered)
{
    private readonly long[] whole = [.. constants.Whole];
    private readonly decimal[] decimals = [.. constants.Decimals];
    private readonly string[] texts = [.. constants.Texts];
    private readonly Guid[] ids = [.. constants.Ids];
    private readonly Unanswered[] unanswered = [.. unanswered];

    public Truth Evaluate(in Instruction leaf, IRow row, Day today, OrganizationCalendar calendar) => leaf.Comparison switch
    {
        Comparison.Null => IsBlank(leaf, row) ? Truth.True : Truth.False,
        Comparison.NotNull => IsBlank(leaf, row) ? Truth.Unknown : Truth.True,
        _ => Compare(leaf, row, today, calendar),
    };

    /// <summary>The day of a date or moment column; false when blank.</summary>
    public static bool TryDay(in Instruction leaf, IRow row, OrganizationCalendar calendar, out Day day)
    {
        if (leaf.Kind == ColumnKind.Date)
        {
            return row.TryDate(leaf.Column, out day);
        }

        var has = row.TryMoment(leaf.Column, out var moment);
        day = has ? calendar.DayOf(moment) : default;
        return has;
    }

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    private Truth Compare(in Instruction leaf, IRow row, Day today, OrganizationCalendar calendar)
    {
        switch (leaf.Kind)
        {
            case ColumnKind.Text:
                return TryText(leaf.Column, row, out var text) ? Of(TextComparison.Holds(leaf, text, texts)) : Truth.Unknown;
            case ColumnKind.Number or ColumnKind.Money:
                return row.TryDecimal(leaf.Column, out var number) ? Of(Ordering.Holds(leaf, number, decimals)) : Truth.Unknown;
            case ColumnKind.Lookup:
                return row.TryLookup(leaf.Column, out var id) ? Of(Ordering.Holds(leaf, id, ids)) : Truth.Unknown;
            case ColumnKind.Date or ColumnKind.Moment:
                return CompareTime(leaf, row, today, calendar);
            default:
                return TryWhole(leaf.Column, row, out var value) ? Of(Ordering.Holds(leaf, value, whole)) : Truth.Unknown;
        }
    }

    private Truth CompareTime(in Instruction leaf, IRow row, Day today, OrganizationCalendar calendar)
    {
        if (leaf.Kind == ColumnKind.Moment && leaf.Comparison < Comparison.On)
        {
            return row.TryMoment(leaf.Column, out var moment) ? Of(Ordering.Holds(leaf, moment.Ticks, whole)) : Truth.Unknown;
        }

        if (!TryDay(leaf, row, calendar, out var day))
        {
            return Truth.Unknown;
        }

        return Of(leaf.Comparison switch
        {
            Comparison.On => day.Number == whole[leaf.First],
            Comparison.OnOrBefore => day.Number <= whole[leaf.First],
            Comparison.OnOrAfter => day.Number >= whole[leaf.First],
            < Comparison.On => Ordering.Holds(leaf, day.Number, whole),
            _ => RelativeDays.Holds(leaf.Comparison, day, whole[leaf.First], today),
        });
    }

    private bool IsBlank(in Instruction leaf, IRow row) => leaf.Kind switch
    {
        ColumnKind.Text => !TryText(leaf.Column, row, out _),
        ColumnKind.Number or ColumnKind.Money => !row.TryDecimal(leaf.Column, out _),
        ColumnKind.Lookup => !row.TryLookup(leaf.Column, out _),
        ColumnKind.Date => !row.TryDate(leaf.Column, out _),
        ColumnKind.Moment => !row.TryMoment(leaf.Column, out _),
        _ => !TryWhole(leaf.Column, row, out _),
    };

    private bool TryText(int column, IRow row, out string value) =>
        row.TryText(column, out value) && value.Length > 0 && !(UnansweredOf(column)?.Covers(value) ?? false);

    private bool TryWhole(int column, IRow row, out long value) =>
        row.TryWhole(column, out value) && !(UnansweredOf(column)?.Covers(value) ?? false);

    private Unanswered? UnansweredOf(int column)
    {
        for (var i = 0; i < unanswered.Length; i++)
        {
            if (unanswered[i].Column == column)
            {
                return unanswered[i];
            }
        }

        return null;
    }
}
