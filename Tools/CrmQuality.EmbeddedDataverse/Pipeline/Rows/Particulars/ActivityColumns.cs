using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows.Particulars;

/// <summary>Columns of activities that follow from others: their type, how long they are planned to last, when they ended.</summary>
internal static class ActivityColumns
{
    private const string Start = "scheduledstart";
    private const string End = "scheduledend";
    private const string ActualEnd = "actualend";
    private const int Completed = 1;
    private const int Canceled = 2;

    public static void Fill(TableMetadata table, Entity row, Row? current, DateTime now)
    {
        if (current is null)
        {
            row["activitytypecode"] = table.LogicalName;
        }

        if (row.Contains(Start) || row.Contains(End))
        {
            row["scheduleddurationminutes"] = Minutes(Moment(row, current, Start), Moment(row, current, End));
        }

        if (current is not null && Ends(row, current) && Moment(row, current, ActualEnd) is null)
        {
            row[ActualEnd] = now;
        }
    }

    private static bool Ends(Entity row, Row current) =>
        row.GetAttributeValue<OptionSetValue>(Targets.State)?.Value is Completed or Canceled && current[Targets.State] is not (Completed or Canceled);

    private static int? Minutes(DateTime? start, DateTime? end) =>
        start <= end ? (int)Math.Min(int.MaxValue, (end.Value - start.Value).TotalMinutes) : null;

    private static DateTime? Moment(Entity row, Row? current, string column) =>
        row.Contains(column) ? row.GetAttributeValue<DateTime?>(column) : current?[column] as DateTime?;
}
