using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.StockTables;

/// <summary>The time zones behind usersettings.timezonecode: those of the codes listed here; others are refused by name.</summary>
internal static class TimeZoneCodes
{
    private static readonly Dictionary<int, string> Known = new()
    {
        [4] = "America/Los_Angeles",
        [10] = "America/Denver",
        [20] = "America/Chicago",
        [35] = "America/New_York",
        [85] = "Europe/London",
        [92] = "UTC",
        [105] = "Europe/Paris",
        [110] = "Europe/Berlin",
        [125] = "Europe/Helsinki",
        [145] = "Europe/Moscow",
        [190] = "Asia/Kolkata",
        [210] = "Asia/Shanghai",
        [235] = "Asia/Tokyo",
        [255] = "Australia/Sydney",
    };

    /// <exception cref="System.ServiceModel.FaultException">The code is not listed here.</exception>
    public static TimeZoneInfo Zone(int code) => Known.TryGetValue(code, out var id)
        ? TimeZoneInfo.FindSystemTimeZoneById(id)
        : throw Faults.Of(
            ErrorCodes.InvalidArgument,
            $"The embedded Dataverse does not know the time zone code {code} (usersettings.timezonecode); it knows {string.Join(", ", Known.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}.");
}
