using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>A change of an estimated close date.</summary>
/// <param name="OpportunityKey">Names the opportunity.</param>
/// <param name="On">The organisation's day of the change.</param>
/// <param name="From">The date before; null while undated.</param>
/// <param name="To">The date after; null where it was cleared.</param>
public sealed record CloseDateChange(string OpportunityKey, Day On, Day? From, Day? To)
{
    /// <summary>Whether the date moved later. A first date, or clearing it, is no push.</summary>
    public bool IsPush => To > From;
}
