using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.TimeZones;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.StockTables;

/// <summary>The time zones behind timezonecode: those of the codes in timezones.csv, which is read when first asked; others are refused by name.</summary>
internal static class TimeZoneCodes
{
    private static readonly Lazy<IReadOnlyList<CodedTimeZone>> Known = new(Read);

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<CodedTimeZone> All => Known.Value;

    /// <exception cref="System.ServiceModel.FaultException">The code is not in the file.</exception>
    public static TimeZoneInfo Zone(int code) => All.FirstOrDefault(known => known.Code == code)?.Zone
        ?? throw Faults.Of(
            ErrorCodes.InvalidArgument,
            $"The embedded Dataverse does not know the time zone code {code} (usersettings.timezonecode); it knows {string.Join(", ", All.Select(known => $"{known.Code} {known.ZoneId}"))}.");

    /// <summary>The code of a zone, by its id in the TZ database; null when it has none here.</summary>
    public static int? CodeOf(string zoneId) => All.FirstOrDefault(known => known.ZoneId == zoneId)?.Code;

    private static CodedTimeZone[] Read() =>
    [
        .. StockTableFiles.Open("timezones.csv").Lines.Select(line => new CodedTimeZone(
            int.Parse(line["code"], CultureInfo.InvariantCulture), line["zone"], line["standardname"], line["daylightname"], line["userinterfacename"])),
    ];
}
