using System;
using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>Evaluates one comparison of a column of a row.</summary>
internal sealed class Leaf(Constants constants, IReadOnlyList<Unanswered> unanswered)
{
    private readonly long[] whole = constants.WholeItems;
    private readonly decimal[] decimals = constants.DecimalItems;
    private readonly string[] texts = constants.TextItems;
    private readonly Guid[] ids = constants.IdItems;
    private readonly ColumnReader columns = new(unanswered);

    /// <param name="leaf">The comparison.</param>
    /// <param name="link">Whose row it is: the link's place, or <see cref="ColumnPlace.OwnRow"/>.</param>
    /// <param name="row">The row.</param>
    /// <param name="asOf">When.</param>
    public Truth Evaluate(in Instruction leaf, int link, IRow row, in AsOf asOf)
    {
        if (leaf.Comparison is Comparison.Null or Comparison.NotNull)
        {
            var isBlank = columns.IsBlank(leaf.Kind, link, leaf.Column, row);
            return isBlank == (leaf.Comparison == Comparison.Null) ? Truth.True : isBlank ? Truth.Unknown : Truth.False;
        }

        return leaf.ComparesColumns ? ColumnComparison.Evaluate(leaf, link, row, columns) : Compare(leaf, link, row, asOf);
    }

    /// <summary>The tick (UTC) after the moment at which a relative comparison changes; <see cref="long.MaxValue"/> for never.</summary>
    public long NextFlip(in Instruction leaf, IRow row, in AsOf asOf)
    {
        if (leaf.Comparison >= Comparison.LastHours)
        {
            return row.TryMoment(leaf.Column, out var moment)
                ? HourWindow.NextFlip(leaf.Comparison, moment.Ticks, whole[leaf.First], asOf.Utc.Ticks)
                : long.MaxValue;
        }

        var flip = TryDay(leaf, row, asOf, out var day)
            ? DayWindow.NextFlip(leaf.Comparison, day, CountOf(leaf), asOf.Today, asOf.Calendar.FirstDayOfWeek)
            : null;
        return flip is { } on ? asOf.Calendar.StartOf(on).Ticks : long.MaxValue;
    }

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    private Truth Compare(in Instruction leaf, int link, IRow row, in AsOf asOf)
    {
        switch (leaf.Kind)
        {
            case ColumnKind.Text:
                return columns.TryText(link, leaf.Column, row, out var text) ? Of(TextComparison.Holds(leaf, text, texts)) : Truth.Unknown;
            case ColumnKind.Number or ColumnKind.Money:
                return row.TryDecimal(leaf.Column, out var number) ? Of(Ordering.Holds(leaf, number, decimals)) : Truth.Unknown;
            case ColumnKind.Lookup:
                return row.TryLookup(leaf.Column, out var id) ? Of(Ordering.Holds(leaf, id, ids)) : Truth.Unknown;
            case ColumnKind.Choices:
                return columns.IsBlank(leaf.Kind, link, leaf.Column, row) ? Truth.Unknown : Of(ChoiceComparison.Holds(leaf, row, whole));
            case ColumnKind.Date or ColumnKind.Moment:
                return CompareTime(leaf, row, asOf);
            default:
                return columns.TryWhole(link, leaf.Column, row, out var value) ? Of(Ordering.Holds(leaf, value, whole)) : Truth.Unknown;
        }
    }

    private Truth CompareTime(in Instruction leaf, IRow row, in AsOf asOf)
    {
        if (leaf.Comparison >= Comparison.LastHours || (leaf.Kind == ColumnKind.Moment && leaf.Comparison < Comparison.On))
        {
            return row.TryMoment(leaf.Column, out var moment) ? Of(HoldsMoment(leaf, moment.Ticks, asOf)) : Truth.Unknown;
        }

        return TryDay(leaf, row, asOf, out var day) ? Of(HoldsDay(leaf, day, asOf)) : Truth.Unknown;
    }

    private bool HoldsMoment(in Instruction leaf, long ticks, in AsOf asOf) => leaf.Comparison >= Comparison.LastHours
        ? HourWindow.Holds(leaf.Comparison, ticks, whole[leaf.First], asOf.Utc.Ticks)
        : Ordering.Holds(leaf, ticks, whole);

    private bool HoldsDay(in Instruction leaf, Day day, in AsOf asOf) => leaf.Comparison switch
    {
        Comparison.On => day.Number == whole[leaf.First],
        Comparison.OnOrBefore => day.Number <= whole[leaf.First],
        Comparison.OnOrAfter => day.Number >= whole[leaf.First],
        < Comparison.On => Ordering.Holds(leaf, day.Number, whole),
        _ => DayWindow.Holds(leaf.Comparison, day, CountOf(leaf), asOf.Today, asOf.Calendar.FirstDayOfWeek),
    };

    private int CountOf(in Instruction leaf) => leaf.Count == 0 ? 0 : (int)whole[leaf.First];

    private static bool TryDay(in Instruction leaf, IRow row, in AsOf asOf, out Day day)
    {
        if (leaf.Kind == ColumnKind.Date)
        {
            return row.TryDate(leaf.Column, out day);
        }

        var has = row.TryMoment(leaf.Column, out var moment);
        day = has ? asOf.Calendar.DayOf(moment) : default;
        return has;
    }
}
