using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Measure.Reporting;

/// <summary>What a rep is measured by in one month: validated opportunities, not meetings.</summary>
/// <param name="UserId">The rep.</param>
/// <param name="Month">The organisation's month.</param>
/// <param name="Validated">New validated opportunities, less voided ones.</param>
/// <param name="FirstMeetings">First meetings with an opportunity.</param>
/// <param name="GoodNoes">Opportunities given up politely before they cost more.</param>
public sealed record MonthlyMeasure(Guid UserId, Month Month, int Validated, int FirstMeetings, int GoodNoes)
{
    /// <summary>Validated opportunities for each first meeting; null without any.</summary>
    public decimal? Yield => FirstMeetings > 0 ? Validated / (decimal)FirstMeetings : null;

    /// <summary>A line for each rep and month with something to show, in order of month and then rep.</summary>
    /// <param name="validated">From <see cref="ValidatedPerMonth.Of"/>.</param>
    /// <param name="firstMeetings">The first meeting of each opportunity.</param>
    /// <param name="goodNoes">The polite noes.</param>
    public static IReadOnlyList<MonthlyMeasure> Of(
        IEnumerable<ValidatedPerMonth> validated, IEnumerable<RepDay> firstMeetings, IEnumerable<RepDay> goodNoes) =>
        [.. validated.Select(line => new MonthlyMeasure(line.UserId, line.Month, line.Count, 0, 0))
            .Concat(firstMeetings.Select(one => new MonthlyMeasure(one.UserId, Month.Of(one.On), 0, 1, 0)))
            .Concat(goodNoes.Select(one => new MonthlyMeasure(one.UserId, Month.Of(one.On), 0, 0, 1)))
            .GroupBy(line => new { line.UserId, line.Month })
            .Select(group => new MonthlyMeasure(
                group.Key.UserId, group.Key.Month, group.Sum(line => line.Validated), group.Sum(line => line.FirstMeetings), group.Sum(line => line.GoodNoes)))
            .OrderBy(line => line.Month)
            .ThenBy(line => line.UserId)];
}
