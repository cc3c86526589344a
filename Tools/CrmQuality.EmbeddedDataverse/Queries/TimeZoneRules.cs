using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.TimeZones;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>The rows of timezonerule: the rules of each time zone that has a code here, made when a query asks for them.</summary>
internal sealed class TimeZoneRules(TableMetadata table) : IDerivedRows
{
    public const string Table = "timezonerule";

    public Row? Find(Guid id) => All().FirstOrDefault(row => row.Id == id);

    public IEnumerable<Row> All() => TimeZoneCodes.All.SelectMany(Of);

    /// <summary>Its only lookup is that to the time zone.</summary>
    public IEnumerable<Row> Referring(ColumnMetadata lookup, Guid id) => TimeZoneCodes.All.Where(zone => TimeZoneDefinitions.Id(zone) == id).SelectMany(Of);

    private IEnumerable<Row> Of(CodedTimeZone zone) => ZoneRules.Of(zone.Zone).Select((rule, number) => Of(zone, rule, number));

    private Row Of(CodedTimeZone zone, ZoneRule rule, int number) => DerivedRow.Of(
        table,
        DerivedIds.Of(string.Create(CultureInfo.InvariantCulture, $"time zone {zone.Code} rule {number}")),
        [
            (TimeZoneDefinitions.Table + "id", new RowReference(TimeZoneDefinitions.Table, TimeZoneDefinitions.Id(zone))),
            ("timezoneruleversionnumber", number),
            ("effectivedatetime", DateTime.SpecifyKind(rule.Effective, DateTimeKind.Utc)),
            ("bias", rule.Bias),
            ("standardbias", 0),
            ("daylightbias", rule.DaylightBias),
            .. Columns("standard", rule.Standard),
            .. Columns("daylight", rule.Daylight),
        ]);

    /// <summary>The year 0 says that it is every year; without daylight time all of them are 0.</summary>
    private static (string Column, object? Value)[] Columns(string prefix, YearlyChange? change) =>
    [
        (prefix + "year", 0),
        (prefix + "month", change?.Month ?? 0),
        (prefix + "day", change?.Week ?? 0),
        (prefix + "dayofweek", (int)(change?.Day ?? 0)),
        (prefix + "hour", change?.Time.Hours ?? 0),
        (prefix + "minute", change?.Time.Minutes ?? 0),
        (prefix + "second", change?.Time.Seconds ?? 0),
    ];
}
