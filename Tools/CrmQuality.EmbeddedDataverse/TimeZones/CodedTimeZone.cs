using System;

namespace CrmQuality.EmbeddedDataverse.TimeZones;

/// <summary>A time zone that Dataverse knows by a code.</summary>
/// <param name="Code">The code.</param>
/// <param name="ZoneId">The id in the TZ database of the zone that stands for it here.</param>
/// <param name="StandardName">Its name in standard time.</param>
/// <param name="DaylightName">Its name in daylight time.</param>
/// <param name="UserInterfaceName">What a user chooses it by.</param>
internal sealed record CodedTimeZone(int Code, string ZoneId, string StandardName, string DaylightName, string UserInterfaceName)
{
    /// <summary>The zone, as this machine knows it.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);
}
