using System;
using System.Globalization;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Reads the date of a FetchXML value: with an offset as that moment, without one on the organisation's clock.</summary>
internal static class FetchMoment
{
    private static readonly string[] Local = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm"];
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool TryParse(string text, OrganizationCalendar calendar, out DateTime utc)
    {
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            utc = calendar.ToUtc(local);
            return true;
        }

        var isMoment = DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment);
        utc = isMoment ? moment.UtcDateTime : default;
        return isMoment;
    }
}
