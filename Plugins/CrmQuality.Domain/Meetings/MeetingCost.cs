using System;
using System.Globalization;

namespace CrmQuality.Domain.Meetings;

/// <summary>What one meeting costs: attendees × (duration + preparation + travel + follow-up) × loaded rate + km × km rate + expenses.</summary>
/// <remarks>Rounded once, at the end, to the decimals of the base currency, half away from zero.</remarks>
public readonly struct MeetingCost
{
    private const int HourDecimals = 4;

    private MeetingCost(MeetingFlaw flaw, decimal? amount, decimal hours, string basis)
    {
        Flaw = flaw;
        Amount = amount;
        Hours = hours;
        Basis = basis;
    }

    /// <summary>Why there is no amount.</summary>
    public MeetingFlaw Flaw { get; }

    /// <summary>In base currency; null where the meeting cannot be costed.</summary>
    public decimal? Amount { get; }

    /// <summary>Hours of all attendees together, to four decimals; 0 where the meeting cannot be costed.</summary>
    public decimal Hours { get; }

    /// <summary>Everything of the meeting, but no rate, that the amount was made of: a cost on the ledger stays frozen while this stays the same.</summary>
    public string Basis { get; }

    /// <summary>The cost of a meeting as if it were held. Nothing in its facts makes this throw.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="rate">The rates of its day; null without any.</param>
    public static MeetingCost Of(MeetingFacts meeting, CostRate? rate)
    {
        var flaw = Check(meeting);
        if (flaw == MeetingFlaw.None)
        {
            flaw = Check(meeting, rate);
        }

        if (flaw != MeetingFlaw.None)
        {
            return new(flaw, null, 0, "");
        }

        var hours = meeting.Attendees * (((decimal)(meeting.End - meeting.Start).Ticks / TimeSpan.TicksPerHour)
            + meeting.PreparationHours + meeting.TravelHours + meeting.FollowUpHours);
        var driven = meeting.Kilometres == 0 ? 0 : meeting.Kilometres * rate!.PerKilometre!.Value.InBase!.Value;
        var amount = (hours * rate!.Hourly!.Value.InBase!.Value) + driven + meeting.Expenses.InBase!.Value;
        hours = Round(hours, HourDecimals);
        return new(flaw, Round(amount, rate.Decimals is >= 0 and <= 4 ? rate.Decimals : 2), hours, BasisOf(meeting, hours));
    }

    private static MeetingFlaw Check(MeetingFacts meeting)
    {
        if (meeting.End < meeting.Start)
        {
            return MeetingFlaw.EndsBeforeStart;
        }

        if (meeting.IsAllDay || meeting.End.Ticks - meeting.Start.Ticks > MeetingLimits.Duration * TimeSpan.TicksPerHour)
        {
            return MeetingFlaw.TooLong;
        }

        return !IsWithin(meeting.PreparationHours, MeetingLimits.OtherHours)
            || !IsWithin(meeting.TravelHours, MeetingLimits.OtherHours)
            || !IsWithin(meeting.FollowUpHours, MeetingLimits.OtherHours) ? MeetingFlaw.HoursOutOfRange
            : meeting.Attendees is < 1 or > MeetingLimits.Attendees ? MeetingFlaw.AttendeesOutOfRange
            : !IsWithin(meeting.Kilometres, MeetingLimits.Kilometres) ? MeetingFlaw.DistanceOutOfRange
            : CheckMoney(meeting.Expenses, MeetingFlaw.ExpensesOutOfRange);
    }

    private static MeetingFlaw Check(MeetingFacts meeting, CostRate? rate)
    {
        if (rate?.Hourly is not { } hourly || (rate.PerKilometre is null && meeting.Kilometres > 0))
        {
            return MeetingFlaw.RateMissing;
        }

        var flaw = CheckMoney(hourly, MeetingFlaw.RateOutOfRange);
        return flaw == MeetingFlaw.None && meeting.Kilometres > 0 ? CheckMoney(rate.PerKilometre!.Value, MeetingFlaw.RateOutOfRange) : flaw;
    }

    private static MeetingFlaw CheckMoney(CurrencyAmount money, MeetingFlaw outOfRange) =>
        money.InBase is not { } amount ? MeetingFlaw.CurrencyMissing : IsWithin(amount, MeetingLimits.Money) ? MeetingFlaw.None : outOfRange;

    private static bool IsWithin(decimal figure, int most) => figure >= 0 && figure <= most;

    private static decimal Round(decimal number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);

    private static string BasisOf(MeetingFacts meeting, decimal hours) =>
        string.Format(CultureInfo.InvariantCulture, "{0:0.####}h {1:0.####}km {2:0.####}", hours, meeting.Kilometres, meeting.Expenses.Amount);
}
