using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Waste.Reporting;

/// <summary>What writing quotes cost, and how much of it a customer only asked for to be rid of the seller.</summary>
/// <param name="Cost">Of all quotes, in base currency, not rounded.</param>
/// <param name="Wasted">Of those whose opportunity was lost and never validated.</param>
/// <param name="Exposed">Of those whose opportunity is open and was never validated.</param>
/// <param name="CourtesySignals">Quotes that look asked for out of courtesy; a signal to look at, no verdict.</param>
public sealed record QuoteEffort(decimal Cost, decimal Wasted, decimal Exposed, int CourtesySignals)
{
    /// <summary>Sums up quotes.</summary>
    /// <param name="quotes">The quotes.</param>
    /// <param name="replyDays">After how many days without an answer a quote looks like courtesy.</param>
    public static QuoteEffort Of(IEnumerable<QuoteFacts> quotes, int replyDays)
    {
        var sum = new QuoteEffort(0, 0, 0, 0);
        foreach (var quote in quotes)
        {
            var cost = Math.Max(0, quote.EffortHours) * quote.HourlyRate;
            sum = new(
                sum.Cost + cost,
                sum.Wasted + (quote is { State: SubjectState.Lost, WasValidated: false } ? cost : 0),
                sum.Exposed + (quote is { State: SubjectState.Open, WasValidated: false } ? cost : 0),
                sum.CourtesySignals + (LooksLikeCourtesy(quote, replyDays) ? 1 : 0));
        }

        return sum;
    }

    /// <summary>Asked for after the first meeting or before any, with no criterion advanced and nobody who decides; or never answered.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="replyDays">After how many days without an answer it looks like courtesy.</param>
    public static bool LooksLikeCourtesy(QuoteFacts quote, int replyDays) =>
        (quote.MeetingsBefore <= 1 && quote.CriteriaAdvanced == 0 && !quote.HasDecisionMaker) || quote.DaysWithoutReply >= replyDays;
}
