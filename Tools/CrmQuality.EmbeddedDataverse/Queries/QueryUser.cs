using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>For whom a query runs: what "today" is, how a date is read, in which language labels come.</summary>
/// <param name="UserId">The user.</param>
/// <param name="TimeZone">The user's time zone.</param>
/// <param name="LanguageId">The user's language code.</param>
/// <param name="UtcNow">The present moment.</param>
public sealed record QueryUser(Guid UserId, TimeZoneInfo TimeZone, int LanguageId, DateTime UtcNow)
{
    /// <summary>Which rows of a table the user sees: null for all of them.</summary>
    internal Func<TableMetadata, Func<Row, bool>?> Sight { get; init; } = _ => null;

    /// <summary>The user's calendar date.</summary>
    internal DateTime Today => LocalDay(UtcNow);

    /// <summary>The calendar date of a moment in the user's zone.</summary>
    internal DateTime LocalDay(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZone).Date;

    /// <summary>The moment a calendar date begins in the user's zone.</summary>
    internal DateTime StartOf(DateTime day)
    {
        var local = DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified);

        // Where clocks change at midnight a day can begin later than 00:00.
        while (TimeZone.IsInvalidTime(local))
        {
            local = local.AddMinutes(30);
        }

        return TimeZoneInfo.ConvertTimeToUtc(local, TimeZone);
    }

    /// <summary>The moment a time without stated zone means for the user.</summary>
    internal DateTime ToUtc(DateTime said) => said.Kind switch
    {
        DateTimeKind.Utc => said,
        DateTimeKind.Local => said.ToUniversalTime(),
        _ => TimeZone.IsInvalidTime(said) ? StartOf(said) : TimeZoneInfo.ConvertTimeToUtc(said, TimeZone),
    };
}
