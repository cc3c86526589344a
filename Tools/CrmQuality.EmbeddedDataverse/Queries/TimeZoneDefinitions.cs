using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.TimeZones;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>The rows of timezonedefinition: one for each time zone that has a code here, made when a query asks for them.</summary>
internal sealed class TimeZoneDefinitions(TableMetadata table) : IDerivedRows
{
    public const string Table = "timezonedefinition";

    public static Guid Id(CodedTimeZone zone) => DerivedIds.Of($"time zone {zone.Code}");

    public Row? Find(Guid id) => All().FirstOrDefault(row => row.Id == id);

    public IEnumerable<Row> All() => TimeZoneCodes.All.Select(Of);

    public IEnumerable<Row> Referring(ColumnMetadata lookup, Guid id) => [];

    private Row Of(CodedTimeZone zone) => DerivedRow.Of(
        table,
        Id(zone),
        ("timezonecode", zone.Code),
        ("bias", -(int)zone.Zone.BaseUtcOffset.TotalMinutes),
        ("standardname", zone.StandardName),
        ("daylightname", zone.DaylightName),
        ("userinterfacename", zone.UserInterfaceName),
        ("retiredorder", 0));
}
