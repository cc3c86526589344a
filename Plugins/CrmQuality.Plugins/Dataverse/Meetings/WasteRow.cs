using System;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>Entries of the waste ledger as rows, and back.</summary>
internal static class WasteRow
{
    private const int First = 284610000;

    /// <summary>The entry a row says.</summary>
    public static WasteEntry Read(Entity row) => new()
    {
        Key = Text(row, WasteColumns.Key),
        Reverses = row.GetAttributeValue<string>(WasteColumns.Reverses),
        MeetingId = Id(row, WasteColumns.Appointment) ?? Guid.Empty,
        Type = (WasteType)Number(row, WasteColumns.Type),
        Reason = (WasteReason)Number(row, WasteColumns.Reason),
        Amount = row.GetAttributeValue<decimal>(WasteColumns.Amount),
        Hours = row.GetAttributeValue<decimal>(WasteColumns.Hours),
        CostBasis = Text(row, WasteColumns.CostBasis),
        Day = Day.Of(row.GetAttributeValue<DateTime>(WasteColumns.Day)),
        RepId = Id(row, WasteColumns.Rep) ?? Guid.Empty,
        TeamId = Id(row, WasteColumns.Unit),
        SubjectId = Id(row, WasteColumns.Opportunity) ?? Id(row, WasteColumns.Lead) ?? Guid.Empty,
        IsLead = Id(row, WasteColumns.Opportunity) is null && Id(row, WasteColumns.Lead) is not null,
        Segment = Text(row, WasteColumns.Segment),
        Source = Text(row, WasteColumns.Source),
        FailedCriterion = Text(row, WasteColumns.FailedCriterion),
    };

    /// <summary>The row of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="name">The subject of its meeting.</param>
    /// <param name="appointment">Its appointment; null where that is gone.</param>
    public static Entity Write(WasteEntry entry, string name, EntityReference? appointment) => new(WasteColumns.Table)
    {
        [WasteColumns.Name] = name,
        [WasteColumns.Key] = entry.Key,
        [WasteColumns.Reverses] = entry.Reverses,
        [WasteColumns.Appointment] = appointment,
        [WasteColumns.Type] = new OptionSetValue(First + (int)entry.Type),
        [WasteColumns.Reason] = new OptionSetValue(First + (int)entry.Reason),
        [WasteColumns.Amount] = entry.Amount,
        [WasteColumns.Hours] = entry.Hours,
        [WasteColumns.CostBasis] = entry.CostBasis,
        [WasteColumns.Day] = entry.Day.Start,
        [WasteColumns.Rep] = new EntityReference("systemuser", entry.RepId),
        [WasteColumns.Unit] = entry.TeamId is { } unit ? new EntityReference("businessunit", unit) : null,
        [WasteColumns.Opportunity] = entry.IsLead || entry.SubjectId == Guid.Empty ? null : new EntityReference("opportunity", entry.SubjectId),
        [WasteColumns.Lead] = entry.IsLead ? new EntityReference("lead", entry.SubjectId) : null,
        [WasteColumns.Segment] = entry.Segment,
        [WasteColumns.Source] = entry.Source,
        [WasteColumns.FailedCriterion] = entry.FailedCriterion,
    };

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static Guid? Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    private static int Number(Entity row, string column) => (row.GetAttributeValue<OptionSetValue>(column)?.Value ?? First) - First;
}
