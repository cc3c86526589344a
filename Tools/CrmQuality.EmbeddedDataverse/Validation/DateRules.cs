using System;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Range and kept form of dates.</summary>
internal static class DateRules
{
    private static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static void Check(TableMetadata table, ColumnMetadata column, DateTime moment)
    {
        if (moment < Earliest)
        {
            throw Faults.Of(
                ErrorCodes.InvalidArgument,
                $"The value {moment:yyyy-MM-dd} of '{column.LogicalName}' of '{table.LogicalName}' is before {Earliest:yyyy-MM-dd}, the earliest date there is.");
        }
    }

    /// <summary>
    /// Whole seconds; for a calendar date midnight. Everything is marked UTC, as the service returns it; a moment of no stated kind is
    /// taken for UTC, one without zone keeps what it says.
    /// </summary>
    public static DateTime Normalised(ColumnMetadata column, DateTime moment)
    {
        var said = column.Behavior == DateBehavior.UserLocal && moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment;
        var ticks = column.Behavior == DateBehavior.DateOnly ? said.Date.Ticks : said.Ticks - (said.Ticks % TimeSpan.TicksPerSecond);
        return new DateTime(ticks, DateTimeKind.Utc);
    }
}
